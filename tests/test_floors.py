"""The floors of the house: nothing imports what stands above it, and the lower floors touch no machine."""

import ast
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parent.parent / "src" / "hyosan_escape"
LOW = {"source", "world", "story", "engine"}
MAY = {
    "source": set(),
    "world": set(),
    "story": {"source", "world"},
    "engine": {"story", "world"},
    "parser": {"engine", "story", "world", "source"},
    "prose": {"engine", "story", "world", "source"},
    "play": LOW | {"parser", "prose"},
    "terminal": LOW | {"parser", "prose", "play"},
    "authoring": LOW | {"parser", "prose", "play"},
    "explore": LOW | {"parser", "prose", "play"},
    "cli": LOW | {"parser", "prose", "play", "terminal", "authoring", "explore"},
    "": {"cli"},  # __main__.py
}
GUESTS = {  # who may know of which stranger
    "yaml": {"source/yaml_tree.py"},
    "prompt_toolkit": {"terminal/repl.py"},
    "platformdirs": {"cli/places.py"},
}
MACHINE = {"time", "random", "os", "sys", "subprocess", "tempfile"}
PURE = LOW | {"parser", "prose", "play"}


def is_for_types(node):
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def walk(node):
    """Every node but those that only a type checker reads."""
    yield node
    for child in ast.iter_child_nodes(node):
        if not is_for_types(child):
            yield from walk(child)


def imports(tree, here):
    """(module, name) of every import, absolute; `here` is the package the file lies in, as parts."""
    for node in walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = here[: len(here) + 1 - node.level] if node.level else ()
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield from ((module, alias.name) for alias in node.names)


def is_stranger(path, floor, top):
    if top in MACHINE and floor in PURE:
        return path != "source/files.py"
    return top not in sys.stdlib_module_names and path not in GUESTS.get(top, ())


def complaints(path, source):
    """What a file does that its floor may not; `path` as in "engine/step.py" or "story/clauses/tale.py"."""
    tree, folders = ast.parse(source), path.split("/")[:-1]
    floor = folders[0] if folders else ""
    for module, name in imports(tree, ("hyosan_escape", *folders)):
        top, _, below = module.partition(".")
        room = (below or name).partition(".")[0]
        if top == "hyosan_escape":
            if room != floor and room in MAY and room not in MAY[floor]:
                yield f"imports {room}"
            if floor == "parser" and room == "source" and name != "DIRECTIONS":
                yield f"takes {name} from source"
        elif is_stranger(path, floor, top):
            yield f"imports {top}"
    for node in walk(tree):
        called = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
        if called in ("open", "print", "input") and floor in PURE and path != "source/files.py":
            yield f"calls {called}()"


FILES = sorted(path.relative_to(HOUSE).as_posix() for path in HOUSE.rglob("*.py"))


@pytest.mark.parametrize("path", FILES)
def test_a_file_keeps_to_its_floor(path):
    assert list(complaints(path, (HOUSE / path).read_text(encoding="utf-8"))) == []


def test_every_floor_is_in_the_house():
    assert {path.split("/")[0] if "/" in path else "" for path in FILES} == set(MAY)


@pytest.mark.parametrize(
    ("path", "source", "said"),
    [
        ("engine/x.py", "from ..source import Marked", "imports source"),
        ("engine/x.py", "def f():\n    from ..prose import plain", "imports prose"),
        ("engine/x.py", "from .. import play", "imports play"),
        ("parser/x.py", "from ..prose.plain import plain", "imports prose"),
        ("parser/x.py", "from ..source import Marked", "takes Marked from source"),
        ("world/x.py", "import hyosan_escape.story", "imports story"),
        ("terminal/x.py", "from ..authoring import check", "imports authoring"),
        ("explore/x.py", "from ..authoring import check", "imports authoring"),
        ("terminal/x.py", "import prompt_toolkit.styles", "imports prompt_toolkit"),
        ("source/read.py", "import yaml", "imports yaml"),
        ("story/clauses/x.py", "from ...engine import step", "imports engine"),
        ("play/x.py", "import os.path", "imports os"),
        ("play/x.py", "print('hello')", "calls print()"),
    ],
)
def test_a_broken_floor_is_seen(path, source, said):
    assert list(complaints(path, source)) == [said]


def test_what_only_a_type_checker_reads_is_free():
    assert list(complaints("world/x.py", "if TYPE_CHECKING:\n    from ..play import Game")) == []
