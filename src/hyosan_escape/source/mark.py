"""Where a piece of text stands, and text that remembers it."""

from ..named import NamedTuple


class Mark(NamedTuple):
    """A place in a story file: lines and columns count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


NO_MARK = Mark("", 0, 0)


class Marked(NamedTuple):
    """A string as the author wrote it, with its place."""

    value: str
    mark: Mark


class Scalar(NamedTuple):
    """A YAML leaf. Every leaf is text: what it means depends on the field it fills."""

    value: str
    mark: Mark
    plain: bool = True


class Listing(NamedTuple):
    items: "tuple[Node, ...]"
    mark: Mark


class Pair(NamedTuple):
    key: Scalar
    value: "Node"


class Mapping(NamedTuple):
    pairs: tuple[Pair, ...]
    mark: Mark


Node = Scalar | Listing | Mapping
