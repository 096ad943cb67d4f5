"""An author's text, compiled once: words, and what stands between them."""

from ...named import NamedTuple
from .shared import Condition, Strings


class Value(NamedTuple):
    """{hope}, {room}: a value looked up when the text is told."""

    name: str
    variable: int = 0


NOUN, SECOND = -1, -2  # in a Name: whatever the action is about


class Name(NamedTuple):
    """{the mop}: a thing's name with its article."""

    thing: int
    article: str


class Fork(NamedTuple):
    """{if ...: a | b}"""

    when: Condition
    yes: "Parts"
    no: "Parts"


class Varied(NamedTuple):
    """{first: a | b}, {stop: ...}, {cycle: ...}; `site` counts within its text. `mix` is not 0 for {shuffle: ...}."""

    site: int
    options: "tuple[Parts, ...]"
    mix: int = 0


class Agree(NamedTuple):
    """{they geon}, {is geon}: the word that agrees with a thing; for he, she, they, it, and several."""

    thing: int
    forms: Strings
    capital: bool


class Enumeration(NamedTuple):
    """{list treasure is carried}: the names of those whose condition holds."""

    members: tuple[tuple[int, Condition], ...]


Part = str | Value | Name | Fork | Varied | Agree | Enumeration
Parts = tuple[Part, ...]


class Site(NamedTuple):
    """A place that changes with telling: its counter in State.told, how many options, whether it wraps."""

    counter: int
    options: int
    wraps: bool


class Text(NamedTuple):
    """A compiled text. `plain` is the whole of it where nothing in it varies."""

    plain: str | None
    parts: Parts
    sites: tuple[Site, ...]
