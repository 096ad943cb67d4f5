# Three words for hands that type `make`; run.py does the work.

.PHONY: test check play

test:
	python3 run.py test

# Asking pytest for its version makes sure that .venv holds the checking tools.
check:
	python3 run.py test --version
	.venv/bin/ruff check .
	.venv/bin/mypy --strict src
	python3 run.py check story

play:
	python3 run.py
