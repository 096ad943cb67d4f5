"""python -m hyosan_escape"""

from .cli import main

raise SystemExit(main())
