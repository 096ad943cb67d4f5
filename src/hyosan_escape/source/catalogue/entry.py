"""What a row of the catalogue holds."""

from ...named import NamedTuple


class Entry(NamedTuple):
    """`template` is filled by `str.format` with words of ours, never with story text as the format."""

    severity: str
    template: str
    cure: str
    title: str = ""  # the problem in general, where the template has slots


def error(template: str, cure: str, title: str = "") -> Entry:
    return Entry("error", template, cure, title)


def warning(template: str, cure: str, title: str = "") -> Entry:
    return Entry("warning", template, cure, title)


def note(template: str, cure: str, title: str = "") -> Entry:
    """Told only when asked for: a guess about prose, more often right than wrong."""
    return Entry("note", template, cure, title)
