"""Check a story of so many rooms: python benchmarks/large.py ROOMS. Prints seconds and megabytes."""

import resource
import sys
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from generate import grid

from hyosan_escape.source import report
from hyosan_escape.story import check_texts


def main(rooms):
    texts = grid(rooms)
    begin = perf_counter()
    story, problems, texts = check_texts(texts)
    seconds = perf_counter() - begin
    assert story is not None, report(problems, texts)
    print(f"{seconds:.2f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}")


if __name__ == "__main__":
    main(int(sys.argv[1]))
