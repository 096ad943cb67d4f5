"""Every problem an author can be told of: code, severity, sentence, cure."""

from typing import NamedTuple


class Entry(NamedTuple):
    """`template` is filled by `str.format` with words of ours, never with story text as the format."""

    severity: str
    template: str
    cure: str


def _error(template: str, cure: str) -> Entry:
    return Entry("error", template, cure)


def _warning(template: str, cure: str) -> Entry:
    return Entry("warning", template, cure)


CATALOGUE: dict[str, Entry] = {
    # files and YAML
    "HE001": _error(
        "no story here: {path} holds no .yaml file", "Name a folder with a story in it, or one .yaml file."
    ),
    "HE002": _error("cannot read {path}: {reason}", "Check the path and its permissions."),
    "HE003": _error("not UTF-8 text (byte {byte})", "Save the file as UTF-8 in your editor."),
    "HE004": _error("a control character stands here ({sign})", "Delete it and type the line anew."),
    "HE005": _error("a tab in the indentation", "Indent with spaces: YAML forbids tabs there."),
    "HE006": _error('"{key}" stands here twice (first in line {line})', "Keep one, or join the two."),
    "HE007": _error("too much for one story: {what}", "Split it or make it smaller."),
    "HE008": _error(
        "anchors and aliases (& and *) are not part of the format",
        "Write the value out, or quote a text that begins with & or *.",
    ),
    "HE009": _error("a second document (---) in one file", "Remove the --- line, or make it a file of its own."),
    "HE010": _error("YAML cannot read this: {reason}", "Look at the line above, too: the mistake may begin there."),
    "HE011": _error(
        'a second ": " in one line',
        'Put the text in quotes: say: "He said: run." Or mend the indentation, or add the missing -.',
    ),
    "HE012": _error("a text cannot begin with this sign", "Put the whole text in quotes."),
    "HE013": _error(
        "this quote is not closed, or is closed too early",
        "Close it; inside '…' write '' for an apostrophe, or use \"…\".",
    ),
    "HE014": _error(
        "the indentation does not fit here",
        "Line this up with its neighbours. If a text begins with a quote or a brace, put the whole of it in quotes.",
    ),
    "HE015": _error("a key must be a word", "Quote the line if it is meant as text."),
    "HE016": _error(
        "tags ({tag}) are not part of the format",
        "Put the text in quotes: it begins with an exclamation mark.",
    ),
    "HE018": _error("a text cannot begin with & or *: {reason}", "Put the whole text in quotes."),
    "HE019": _error(
        "this text cannot stand unquoted inside {{ }} or [ ]", "Put the text in quotes, and close every {{ and [."
    ),
    # shape
    "HE101": _error('unknown key "{key}" in {what}', "Known here: {known}."),
    "HE102": _error('{what} lacks "{key}"', "Add it."),
    "HE103": _error("{what} should be {wanted}, but this is {found}", "Write {wanted}."),
    "HE104": _error('{what} "{name}" is not known here', "Define it, or mend the spelling."),
    "HE105": _error('{kind} "{name}" is already defined in {first}', "Give one of them another id."),
    "HE106": _error('"{name}" cannot be an id', "Use small letters, digits and _, beginning with a letter."),
    "HE107": _error('"{value}" is not {wanted}', "Write {wanted}."),
    "HE108": _error('the name "{name}" is used by the format itself', "Choose another id."),
    "HE110": _error("the story has no `story:` section", "Add story: {{id: ..., title: ..., start: a room}}."),
    "HE112": _error('"{name}" lies in itself, by way of others', "Take one of them out."),
    # the small languages
    "HE201": _error('cannot understand the condition "{text}"', "See the table of conditions in docs/format.md."),
    "HE202": _error('cannot understand the effect "{text}"', "See the table of effects in docs/format.md."),
    "HE203": _error(
        'cannot understand "{text}" as something to react to',
        "Write a verb with its nouns, such as: drop cloak, go north, any except look.",
    ),
    "HE204": _error("{reason}", "Mend the brackets or the operator."),
    "HE205": _error('"{name}" is {found}, but {wanted} is needed here', "Use {wanted}."),
    "HE206": _error("{reason} in this text", "Every {{ needs its }}; write \\{{ for the sign itself."),
    "HE207": _error(
        "{number} is outside {low}..{high}",
        "Stay within the bounds, or widen them where the variable is defined.",
    ),
    "HE208": _error(
        "odds must be tenths that add to 10 at most, not {total}",
        "Write odds: {{clean: 7, cost: 2}}; bad is what is left.",
    ),
    "HE209": _error(
        'verb line "{line}" cannot be read',
        "Begin with a word; slots are [thing] and [person], two at most: throw [thing] at [thing].",
    ),
    # the whole story
    "HE301": _warning('room "{name}" cannot be reached by any exit or effect', "Add a way in, or delete it."),
    "HE303": _warning('scene "{name}" never opens', "Give it a `when`, or open it with the effect: scene {name}."),
    "HE304": _error(
        'passage "{name}" can leave the player without a choice', "Add a choice without `when` and `needs`."
    ),
    "HE305": _error("a line of this text begins with >", "Begin the line with another sign: > is the prompt's."),
    "HE307": _warning('{kind} "{name}" is never used', "Use it, or delete it."),
    "HE309": _warning(
        'thing "{name}" is nowhere, and nothing brings it in',
        "Give it a place: at: a room, a thing or a survivor.",
    ),
    "HE308": _warning(
        'the exit {direction} to "{name}" does not come back', "Add an exit back, or write `oneway: yes`."
    ),
}
