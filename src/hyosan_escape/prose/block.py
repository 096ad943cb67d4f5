"""A paragraph on its way to a page: what it is and its words. Widths and colours are the page's affair."""

from ..named import NamedTuple

HEADING, TEXT, SOUND, CHOICE, ASIDE = "heading", "text", "sound", "choice", "aside"


class Block(NamedTuple):
    """`kind` is one of the names above; `text` may hold *emphasis* and has no line ends."""

    kind: str
    text: str


def paragraphs(kind: str, text: str) -> list[Block]:
    parts = [part.strip() for part in text.split("\n\n")] if "\n\n" in text else [text.strip()]
    return [Block(kind, part) for part in parts if part]
