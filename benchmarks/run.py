"""Print the figures: python benchmarks/run.py [start] [pipe] [walk] [afoot] [size] [turn] [load] [large]"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from figures import FIGURES
from measure import show

if __name__ == "__main__":
    sys.exit(show(FIGURES, sys.argv[1:]))
