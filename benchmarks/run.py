"""Print the figures: python benchmarks/run.py [start] [pipe] [walk] [afoot] [size] [turn] [load] [large]"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from figures import FIGURES


def main(names):
    unknown = [name for name in names if name not in FIGURES]
    if unknown:
        print(f"There is no figure {unknown[0]}. There is: {', '.join(FIGURES)}.", file=sys.stderr)
        return 2
    for name in names or FIGURES:
        print(f"{name}: {FIGURES[name].__doc__}")
        print("".join(f"  {line}\n" for line in FIGURES[name]()), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
