"""HE2: the small languages: conditions, effects, patterns, texts."""

from .entry import Entry, error

LINES: dict[str, Entry] = {
    "HE201": error(
        'cannot understand the condition "{text}"',
        "The page docs/conditions.md has every clause, with an example.",
        "a condition that cannot be understood",
    ),
    "HE202": error(
        'cannot understand the effect "{text}"',
        "The page docs/effects.md has every effect, with an example.",
        "an effect that cannot be understood",
    ),
    "HE203": error(
        'cannot understand "{text}" as something to react to',
        "Write a verb with its nouns, such as: drop cloak, go north, any except look.",
        "a pattern that cannot be understood",
    ),
    "HE204": error("{reason}", "Mend the brackets or the operator.", "a condition whose brackets or signs do not fit"),
    "HE205": error(
        '"{name}" is {found}, but {wanted} is needed here',
        "Use {wanted}.",
        "a name of another kind than is needed here",
    ),
    "HE206": error(
        "{reason} in this text",
        "Every {{ needs its }}; write \\{{ for the sign itself.",
        "the braces of a text do not fit",
    ),
    "HE207": error(
        "{number} is outside {low}..{high}",
        "Stay within the bounds, or widen them where the variable is defined.",
        "a number outside its bounds",
    ),
    "HE208": error(
        "odds must be tenths that add to 10 at most, not {total}",
        "Write odds: {{clean: 7, cost: 2}}; bad is what is left.",
        "odds that add to more than ten",
    ),
    "HE209": error(
        'verb line "{line}" cannot be read',
        "Begin with a word; slots are [thing], [things], [person], [direction], two at most: hit [thing] with [thing].",
        "a verb line that cannot be read",
    ),
    "HE210": error(
        'a rule with both "{first}" and "{second}"',
        "Keep one of them; write a second rule for the other.",
        "a rule with two places around its action",
    ),
    "HE211": error(
        "`refused` is only said: it can have neither `do` nor `once`",
        "Use `instead` where something is to happen.",
        "a refusal that does something",
    ),
    "HE212": error(
        'the order "{line}" cannot be read',
        "Write words, and once at most the slot for what it is about; here that is {wanted}.",
        "an order whose words do not fit what it is about",
    ),
    "HE220": error(
        'horde "{name}" has both a `route` and `wanders`',
        "Keep one of them: a patrol walks its route, a wanderer goes where the dice say.",
        "a horde that patrols and wanders at once",
    ),
    "HE221": error(
        'cannot understand "{text}" as a risk, or as a number to count by',
        "Write one of `risks`, alone or with what it is against: sneak against guards; sneak against 2.",
        "a risk that cannot be understood",
    ),
    "HE222": error(
        "more than {most} people at risk besides the player",
        "Name the {most} who are nearest; the player can only weigh what can be remembered.",
        "too many people at risk",
    ),
    "HE250": error(
        '{what} with both "{first}" and "{second}"',
        "Keep one of them; what comes after may stand in a passage of its own, or in an inline `then`.",
        "two keys that cannot both say where it goes on",
    ),
}
