"""HE3: the story as a whole."""

from .entry import Entry, error, note, warning

WHOLE: dict[str, Entry] = {
    "HE301": warning(
        'room "{name}" cannot be reached by any exit or effect',
        "Add a way in, or delete it.",
        "a room that cannot be reached",
    ),
    "HE302": warning(
        'room "{name}" can be entered and never left',
        "Add an exit, or something that happens there.",
        "a room that can be entered and never left",
    ),
    "HE303": warning(
        'scene "{name}" never opens',
        "Give it a `when`, or open it with the effect: scene {name}.",
        "a scene that never opens",
    ),
    "HE304": error(
        'passage "{name}" can leave the player without a choice',
        "Add a choice without `when` and `needs` (`sticky: yes` if the page may come again), or a `fallback`.",
        "a passage that can leave the player without a choice",
    ),
    "HE330": error(
        'passage "{name}" leads back to itself without asking the player',
        "Let one page on the way end (`then: end`), or offer a choice that can always be taken.",
        "passages that lead into each other for ever",
    ),
    "HE331": warning(
        'nothing leads to passage "{name}"',
        "Lead a choice's `goto` there, or delete it.",
        "a passage that nothing leads to",
    ),
    "HE332": warning(
        'from passage "{name}" no choice leads out of the scene',
        "Give one page on the way a choice that ends it: without `goto`, or with `goto: end`.",
        "a scene that cannot be left",
    ),
    "HE333": warning(
        'what is visited from passage "{name}" visits it in turn',
        "Lead on with `goto` instead: of visits inside visits only eight are remembered.",
        "visits that lead into each other",
    ),
    "HE305": error("a line of this text begins with >", "Begin the line with another sign: > is the prompt's."),
    "HE307": warning('{kind} "{name}" is never used', "Use it, or delete it.", "something that is never used"),
    "HE309": warning(
        'thing "{name}" is nowhere, and nothing brings it in',
        "Give it a place: at: a room, a thing or a survivor.",
        "a thing that is nowhere",
    ),
    "HE335": error(
        'ending "{name}" is a death, and can come {how}',
        "Let two passages that warn (`warns: yes`) come before on every way there, or take `death` out.",
        "a death without two warnings",
    ),
    "HE308": warning(
        'the exit {direction} to "{name}" does not come back',
        "Add an exit back, or write `oneway: yes`.",
        "an exit that does not come back",
    ),
    "HE310": warning(
        "this choice says why it is closed, but nothing closes it",
        "Give it a `needs`, or take `locked` out.",
    ),
    "HE311": warning(
        'the engine understands "{line}" already: its verb `{verb}` is never reached',
        "Write a rule on: {verb} instead, or add the line to the engine's verb: verbs: {{{verb}: {{lines: ...}}}}.",
        "a verb line that hides a verb of the engine's",
    ),
    "HE312": warning(
        "{time} never comes: the story has no clock",
        "Add a `clock` with days and a start, or count turns with a fuse or a variable.",
        "a time of day in a story without a clock",
    ),
    "HE313": warning(
        'door "{name}": the exit {direction} of {room} does not lead through it',
        "Write the exit with the door: {direction}: {{to: ..., door: {name}}}.",
        "a door that an exit beside it passes by",
    ),
    "HE314": warning(
        '"{name}" is locked, and its key "{key}" lies inside it',
        "Put the key somewhere else, or let the thing begin unlocked.",
        "a key inside the very thing it opens",
    ),
    "HE315": warning(
        'two things here answer to the same words: "{name}"',
        "Give each a word of its own in `name` or `words`: red key, rusty key.",
        "two things that the player cannot tell apart",
    ),
    "HE316": warning(
        "this test is empty", "Write what the player types behind > and what is told below, or delete it."
    ),
    "HE317": warning(
        "the typographic quotes are a part of this name",
        "Write it without them: {name}.",
        "a name in typographic quotes",
    ),
    "HE320": warning(
        "this condition can never hold: {reason}",
        "Mend the condition, or bring about what it waits for.",
        "a condition that can never hold",
    ),
    "HE321": warning(
        'variable "{name}" is written and never asked for',
        "Ask for it in a condition or tell it in a text; or delete it.",
        "a variable that nobody asks for",
    ),
    "HE322": warning(
        'variable "{name}" is asked for and never written',
        "Write it with an effect (set, clear, add, subtract); or delete it.",
        "a variable that nothing writes",
    ),
    "HE323": warning(
        'the same words stand in two places: "{words}..."',
        "Say it another way the second time.",
        "the same words in two places",
    ),
    "HE352": error("{reason}", "Write it as docs/guide.md tells of tests.", "a line of a test that cannot be used"),
    "HE353": error(
        "a property says one thing, and this says {found}",
        "Write one of always, never, sometimes and still, with a condition.",
        "a property that says nothing, or two things at once",
    ),
    "HE350": warning(
        'goal "{name}" offers hints and has none',
        "Write its `hints`, or take `offer` out.",
        "a goal that offers hints it does not have",
    ),
    "HE326": warning(
        '`{section}` no longer has "{name}", which saved games may know',
        "If it lives on under another id, write `renamed_from:` there; if not, take it out of `released`.",
        "a released id that is gone, without a `renamed_from`",
    ),
    "HE328": warning(
        'rules on "{name}" hear the event of that name, and not this verb',
        "Give the verb another id; its `lines` may stay as they are.",
        "a verb that is called as an event is",
    ),
    "HE327": warning(
        "this text says {word}, but nothing was done here that has a noun",
        "Name the thing: {{the lamp}}. Only rules about actions, messages and verbs know of a noun.",
        "a text that speaks of a noun where there is none",
    ),
    "HE324": note(
        'the text of room "{name}" speaks of "{word}", a word the story does not know',
        "Add a thing or a piece of scenery that answers to it, or say it another way.",
        "a noun that the player cannot examine",
    ),
    "HE340": warning(
        'horde "{name}" has no way from {origin} to {goal}, which its route names next',
        "Add the room or zone between, widen `keeps_to`, or take one of them out.",
        "a route with a gap in it",
    ),
    "HE399": warning(
        "from here on {count} more warnings",
        "Look at those above first; the others are told then.",
        "more warnings than are told at once",
    ),
    "HE325": warning(
        '"{name}" is locked, and nothing ever unlocks it',
        "Give it a `key:`, or an effect: unlock {name}.",
        "a lock that nothing opens",
    ),
}
