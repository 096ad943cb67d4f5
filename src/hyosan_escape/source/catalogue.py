"""Every problem an author can be told of: code, severity, sentence, cure. Each has its page in docs/problems."""

from typing import NamedTuple


class Entry(NamedTuple):
    """`template` is filled by `str.format` with words of ours, never with story text as the format."""

    severity: str
    template: str
    cure: str
    title: str = ""  # the problem in general, where the template has slots


def _error(template: str, cure: str, title: str = "") -> Entry:
    return Entry("error", template, cure, title)


def _warning(template: str, cure: str, title: str = "") -> Entry:
    return Entry("warning", template, cure, title)


def _note(template: str, cure: str, title: str = "") -> Entry:
    """Told only when asked for: a guess about prose, more often right than wrong."""
    return Entry("note", template, cure, title)


def title(code: str) -> str:
    """The problem in general, for lists and the head of its page."""
    entry = CATALOGUE[code]
    return entry.title or entry.template


CATALOGUE: dict[str, Entry] = {
    # files and YAML
    "HE001": _error(
        "no story here: {path} holds no .yaml file",
        "Name a folder with a story in it, or one .yaml file.",
        "no story here",
    ),
    "HE002": _error("cannot read {path}: {reason}", "Check the path and its permissions.", "a file cannot be read"),
    "HE003": _error("not UTF-8 text (byte {byte})", "Save the file as UTF-8 in your editor.", "not UTF-8 text"),
    "HE004": _error(
        "a control or invisible character stands here ({sign})",
        "Delete it and type the line anew.",
        "a control character in the text",
    ),
    "HE005": _error(
        "a tab where YAML wants spaces", "Delete it and type spaces: two for each step of the indentation."
    ),
    "HE006": _error(
        '"{key}" stands here twice (first in line {line})',
        "Keep one, or join the two.",
        "a key that stands twice in one mapping",
    ),
    "HE007": _error("too much for one story: {what}", "Split it or make it smaller.", "too much for one story"),
    "HE008": _error(
        "anchors and aliases (& and *) are not part of the format",
        "Write the value out, or quote a text that begins with & or *.",
    ),
    "HE009": _error("a second document (---) in one file", "Remove the --- line, or make it a file of its own."),
    "HE010": _error(
        "YAML cannot read this: {reason}",
        "Look at the line above, too: the mistake may begin there.",
        "YAML cannot read this",
    ),
    "HE011": _error('a second ": " in one line', 'Put the text in quotes: say: "He said: run."'),
    "HE012": _error("a text cannot begin with this sign", "Put the whole text in quotes."),
    "HE013": _error("this quote is not closed", "Write the second quote where the text ends."),
    "HE014": _error("the indentation does not fit here", "Line this up with its neighbours."),
    "HE015": _error("a key must be a word", "Quote the line if it is meant as text."),
    "HE016": _error(
        "tags ({tag}) are not part of the format",
        "Put the text in quotes: it begins with an exclamation mark.",
        "a tag: an exclamation mark at the beginning of a text",
    ),
    "HE017": _warning(
        'the text ends here: "{rest}" is a comment to YAML',
        "Put the whole text in quotes; or, if it is a comment, leave a space after the #.",
        "a # in a text that begins a comment",
    ),
    "HE018": _error("a text cannot begin with & or *", "Put the whole text in quotes."),
    "HE019": _error(
        "this text cannot stand unquoted inside {{ }} or [ ]",
        "Put the text in quotes, or write each key on a line of its own.",
        "a text that cannot stand unquoted inside { } or [ ]",
    ),
    "HE020": _warning(
        "{code} is an error, and errors cannot be allowed",
        "Mend the error, and take the comment out.",
        "an error cannot be allowed",
    ),
    "HE021": _warning(
        "this comment allows {code}, but nothing here needs it",
        "Take it out, or put it at the end of the line that is meant (or alone in the line above).",
        "an `allow` that is not needed",
    ),
    "HE022": _warning("this comment allows a warning without a reason", "Add why: # allow: HE308 the fall is meant."),
    "HE023": _warning(
        '"{code}" in this comment is no problem\'s code',
        "`hyosan-escape explain` lists the codes.",
        "an `allow` with a code that does not exist",
    ),
    "HE024": _error(
        "the quote closes here, before the text ends",
        "Inside '…' write '' for an apostrophe, or use \"…\"; or put the text below its key, after a |.",
    ),
    "HE025": _error(
        "a text cannot begin with {{ or [",
        'Put the whole text in quotes: say: "{{the mop}} falls."',
        "a text cannot begin with { or [",
    ),
    "HE026": _error(
        "a text cannot stand behind > or | in the same line",
        "Begin it in the next line, set in; or put the whole text in quotes.",
    ),
    "HE027": _error("this bracket is not closed", "Write the }} or ] that belongs to it.", "a bracket is not closed"),
    "HE028": _error("this bracket closes nothing", "Take it out, or put the text it belongs to in quotes."),
    "HE029": _error(
        "a - is missing at the beginning of this line", "Begin each entry of the list with a - and a space."
    ),
    "HE030": _error("a space is missing after this -", "Write a space between the - and the word."),
    "HE031": _error(
        "a space is missing after this colon",
        "Write a space between the colon and the value. (A space copied from elsewhere may be of another kind.)",
    ),
    "HE032": _error(
        "a colon is missing in this line",
        "Write key: value. If it belongs to the text above, set it in further than the key.",
    ),
    "HE033": _error(
        "this line belongs to the text after | or >, but is not set in as far",
        "Set every line of the text in further than its key, and none less than the first.",
        "a line of a text after | or > is not set in",
    ),
    "HE034": _error(
        'a \\ means something inside "…", but not before this sign',
        "Write \\\\ for the sign itself, or put the text below its key, after a |.",
    ),
    "HE035": _error(
        "YAML knows straight quotes only", 'Put straight quotes around the whole text: say: "“He said: run.”"'
    ),
    "HE036": _error(
        "a space of another kind in the indentation",
        "Delete the spaces at the beginning of the line and type them anew.",
    ),
    "HE037": _error(
        "a # after a space begins a comment: the text is cut in two",
        "Put the whole text in quotes, or below its key after a |.",
    ),
    "HE038": _error(
        "a list or another key cannot begin in the middle of a line",
        "Put the text in quotes; if a list is meant, begin the next line with the -.",
        "a - or ? in the middle of a line",
    ),
    "HE039": _error("directives (%) are not part of the format", "Remove the line that begins with %."),
    "HE099": _error(
        "from here on {count} more errors",
        "Mend those above first; the others are told then.",
        "more errors than are told at once",
    ),
    # shape
    "HE101": _error('unknown key "{key}" in {what}', "Known here: {known}.", "an unknown key"),
    "HE102": _error('{what} lacks "{key}"', "Add it.", "a key that must be there is missing"),
    "HE103": _error(
        "{what} should be {wanted}, but this is {found}",
        "Write {wanted}.",
        "a value of another shape than is wanted here",
    ),
    "HE104": _error(
        '{what} "{name}" is not known here', "Define it, or mend the spelling.", "a name that is not known"
    ),
    "HE105": _error(
        '{kind} "{name}" is already defined in {first}', "Give one of them another id.", "an id that is defined twice"
    ),
    "HE106": _error(
        '"{name}" cannot be an id',
        "Use small letters, digits and _, beginning with a letter.",
        "a name that cannot be an id",
    ),
    "HE107": _error('"{value}" is not {wanted}', "Write {wanted}.", "a value that does not fit its key"),
    "HE108": _error(
        'the name "{name}" is used by the format itself', "Choose another id.", "a name that the format itself uses"
    ),
    "HE110": _error("the story has no `story:` section", "Add story: {{id: ..., title: ..., start: a room}}."),
    "HE112": _error(
        '"{name}" lies in itself, by way of others', "Take one of them out.", "a thing that lies in itself"
    ),
    "HE113": _error(
        '"{name}" is still among the {section}, so nothing was renamed from it',
        "Take `renamed_from` out, or name the id that is gone.",
        "renamed from an id that is still there",
    ),
    # the small languages
    "HE201": _error(
        'cannot understand the condition "{text}"',
        "The page docs/conditions.md has every clause, with an example.",
        "a condition that cannot be understood",
    ),
    "HE202": _error(
        'cannot understand the effect "{text}"',
        "The page docs/effects.md has every effect, with an example.",
        "an effect that cannot be understood",
    ),
    "HE203": _error(
        'cannot understand "{text}" as something to react to',
        "Write a verb with its nouns, such as: drop cloak, go north, any except look.",
        "a pattern that cannot be understood",
    ),
    "HE204": _error("{reason}", "Mend the brackets or the operator.", "a condition whose brackets or signs do not fit"),
    "HE205": _error(
        '"{name}" is {found}, but {wanted} is needed here',
        "Use {wanted}.",
        "a name of another kind than is needed here",
    ),
    "HE206": _error(
        "{reason} in this text",
        "Every {{ needs its }}; write \\{{ for the sign itself.",
        "the braces of a text do not fit",
    ),
    "HE207": _error(
        "{number} is outside {low}..{high}",
        "Stay within the bounds, or widen them where the variable is defined.",
        "a number outside its bounds",
    ),
    "HE208": _error(
        "odds must be tenths that add to 10 at most, not {total}",
        "Write odds: {{clean: 7, cost: 2}}; bad is what is left.",
        "odds that add to more than ten",
    ),
    "HE209": _error(
        'verb line "{line}" cannot be read',
        "Begin with a word; slots are [thing], [things], [person], [direction], two at most: hit [thing] with [thing].",
        "a verb line that cannot be read",
    ),
    "HE210": _error(
        'a rule with both "{first}" and "{second}"',
        "Keep one of them; write a second rule for the other.",
        "a rule with two places around its action",
    ),
    "HE211": _error(
        "`refused` is only said: it can have neither `do` nor `once`",
        "Use `instead` where something is to happen.",
        "a refusal that does something",
    ),
    "HE220": _error(
        'horde "{name}" has both a `route` and `wanders`',
        "Keep one of them: a patrol walks its route, a wanderer goes where the dice say.",
        "a horde that patrols and wanders at once",
    ),
    "HE250": _error(
        '{what} with both "{first}" and "{second}"',
        "Keep one of them; what comes after may stand in a passage of its own, or in an inline `then`.",
        "two keys that cannot both say where it goes on",
    ),
    # the whole story
    "HE301": _warning(
        'room "{name}" cannot be reached by any exit or effect',
        "Add a way in, or delete it.",
        "a room that cannot be reached",
    ),
    "HE302": _warning(
        'room "{name}" can be entered and never left',
        "Add an exit, or something that happens there.",
        "a room that can be entered and never left",
    ),
    "HE303": _warning(
        'scene "{name}" never opens',
        "Give it a `when`, or open it with the effect: scene {name}.",
        "a scene that never opens",
    ),
    "HE304": _error(
        'passage "{name}" can leave the player without a choice',
        "Add a choice without `when` and `needs`.",
        "a passage that can leave the player without a choice",
    ),
    "HE330": _error(
        'passage "{name}" leads back to itself without asking the player',
        "Let one page on the way end (`then: end`), or offer a choice that can always be taken.",
        "passages that lead into each other for ever",
    ),
    "HE331": _warning(
        'nothing leads to passage "{name}"',
        "Lead a choice's `goto` there, or delete it.",
        "a passage that nothing leads to",
    ),
    "HE332": _warning(
        'from passage "{name}" no choice leads out of the scene',
        "Give one page on the way a choice that ends it: without `goto`, or with `goto: end`.",
        "a scene that cannot be left",
    ),
    "HE333": _warning(
        'what is visited from passage "{name}" visits it in turn',
        "Lead on with `goto` instead: of visits inside visits only eight are remembered.",
        "visits that lead into each other",
    ),
    "HE305": _error("a line of this text begins with >", "Begin the line with another sign: > is the prompt's."),
    "HE307": _warning('{kind} "{name}" is never used', "Use it, or delete it.", "something that is never used"),
    "HE309": _warning(
        'thing "{name}" is nowhere, and nothing brings it in',
        "Give it a place: at: a room, a thing or a survivor.",
        "a thing that is nowhere",
    ),
    "HE308": _warning(
        'the exit {direction} to "{name}" does not come back',
        "Add an exit back, or write `oneway: yes`.",
        "an exit that does not come back",
    ),
    "HE310": _warning(
        "this choice says why it is closed, but nothing closes it",
        "Give it a `needs`, or take `locked` out.",
    ),
    "HE311": _warning(
        'the engine understands "{line}" already: its verb `{verb}` is never reached',
        "Write a rule on: {verb} instead, or add the line to the engine's verb: verbs: {{{verb}: {{lines: ...}}}}.",
        "a verb line that hides a verb of the engine's",
    ),
    "HE312": _warning(
        "{time} never comes: the story has no clock",
        "Add a `clock` with days and a start, or count turns with a fuse or a variable.",
        "a time of day in a story without a clock",
    ),
    "HE313": _warning(
        'door "{name}": the exit {direction} of {room} does not lead through it',
        "Write the exit with the door: {direction}: {{to: ..., door: {name}}}.",
        "a door that an exit beside it passes by",
    ),
    "HE314": _warning(
        '"{name}" is locked, and its key "{key}" lies inside it',
        "Put the key somewhere else, or let the thing begin unlocked.",
        "a key inside the very thing it opens",
    ),
    "HE315": _warning(
        'two things here answer to the same words: "{name}"',
        "Give each a word of its own in `name` or `words`: red key, rusty key.",
        "two things that the player cannot tell apart",
    ),
    "HE316": _warning(
        "this test is empty", "Write what the player types behind > and what is told below, or delete it."
    ),
    "HE317": _warning(
        "the typographic quotes are a part of this name",
        "Write it without them: {name}.",
        "a name in typographic quotes",
    ),
    "HE320": _warning(
        "this condition can never hold: {reason}",
        "Mend the condition, or bring about what it waits for.",
        "a condition that can never hold",
    ),
    "HE321": _warning(
        'variable "{name}" is written and never asked for',
        "Ask for it in a condition or tell it in a text; or delete it.",
        "a variable that nobody asks for",
    ),
    "HE322": _warning(
        'variable "{name}" is asked for and never written',
        "Write it with an effect (set, clear, add, subtract); or delete it.",
        "a variable that nothing writes",
    ),
    "HE323": _warning(
        'the same words stand in two places: "{words}..."',
        "Say it another way the second time.",
        "the same words in two places",
    ),
    "HE350": _warning(
        'goal "{name}" offers hints and has none',
        "Write its `hints`, or take `offer` out.",
        "a goal that offers hints it does not have",
    ),
    "HE324": _note(
        'the text of room "{name}" speaks of "{word}", a word the story does not know',
        "Add a thing or a piece of scenery that answers to it, or say it another way.",
        "a noun that the player cannot examine",
    ),
    "HE340": _warning(
        'horde "{name}" has no way from {origin} to {goal}, which its route names next',
        "Add the room or zone between, widen `keeps_to`, or take one of them out.",
        "a route with a gap in it",
    ),
    "HE399": _warning(
        "from here on {count} more warnings",
        "Look at those above first; the others are told then.",
        "more warnings than are told at once",
    ),
    "HE325": _warning(
        '"{name}" is locked, and nothing ever unlocks it',
        "Give it a `key:`, or an effect: unlock {name}.",
        "a lock that nothing opens",
    ),
}
