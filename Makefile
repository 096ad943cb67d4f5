# Three words for hands that type `make`; run.py does the work.

.PHONY: test check pages play

test:
	python3 run.py test

# Asking pytest for its version makes sure that .venv holds the checking tools.
check:
	python3 run.py test --version
	.venv/bin/ruff check .
	.venv/bin/mypy --strict src
	python3 run.py check story

# The pages that are printed from the engine's tables: the reference, and the list of all problems.
pages:
	python3 run.py test --version
	.venv/bin/python -c "from hyosan_escape.authoring.explain import index; print(index(), end='')" > docs/problems/index.md
	.venv/bin/python -m hyosan_escape.authoring.manual

play:
	python3 run.py
