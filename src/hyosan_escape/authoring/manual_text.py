"""What the reference pages say that no table of the engine holds: tests hold each line against the engine."""

SLOTS = {
    "ACHIEVEMENT": "an achievement",
    "CLOSING": "a closing",
    "NOTE": "a note",
    "ANYONE": "a thing, a person, or `you`",
    "CALL": "a call",
    "CHAPTER": "a chapter",
    "MODE": "a mode",
    "CHOICE": "SCENE.ID of a choice that has an `id`",
    "COMPARE": "`<` `<=` `>` `>=` `=` `!=` or `is`",
    "DOOR": "a door",
    "ENDING": "an ending",
    "FLAG": "a variable that is a flag",
    "FORM": "one of the thing's `forms`",
    "FUSE": "a fuse",
    "GOAL": "a goal",
    "HORDE": "a horde",
    "NUMBER": "a whole number",
    "NUMERIC": "a variable or property that is a number",
    "ONEOF": "a variable that is one of a list",
    "PASSAGE": "SCENE.PASSAGE; the scene's own page is SCENE.start",
    "PERSON": "a survivor",
    "PLACE": "a room, a thing, a survivor, `you`, `here` or `nowhere`",
    "POOL": "a pool of scenes",
    "REGION": "a region, or any group of rooms",
    "ROOM": "a room",
    "SCENE": "a scene",
    "SPEAKERS": "a set of speakers",
    "THING": "a thing, a door or a survivor",
    "TIME": "`15:20` (every day) or `Wed 15:20`",
    "TOPIC": "PERSON.TOPIC",
    "VALUE": "anything of the table of numbers",
    "VARIABLE": "a variable or property",
    "WORD": "a word",
    "ZONE": "a zone",
}

# What a rule can react to, before the rows of EVENTS.
ACTIONS = {
    "drop lamp": "on that action; see [verbs](verbs.md)",
    "put lamp on hook": "on that action with both its things",
    "go north": "on walking that way",
    "listen": "a verb alone: whatever its noun",
    "any": "on every action, looking and examining too",
    "any except go north, look": "on every action but these",
}

TEXTS = {
    "{hope} {geon.trust} {room} {time}": "a value: a variable, a property, or one of those below",
    "{the lamp} {a lamp} {The lamp}": "a name with its article; a capital gives a capital",
    "{if lamp is lit: warm | cold}": "one of two; the second may be missing",
    "{if mood is calm: still | if mood is cross: hot | loud}": "the first whose condition holds, or the last",
    "{first: the first time | afterwards}": "something once, then another",
    "{stop: a | b | c}": "in order, then the last for ever",
    "{cycle: a | b | c}": "in order, then again",
    "{shuffle: a | b | c}": "each once in a mixed order, then again",
    "{they geon} {them geon} {their geon} {theirs geon} {themself geon}": "he, him, his, his, himself; it; they",
    "{is geon} {was geon} {has geon} walk{s geon}": "words that agree",
    "{list treasure is carried} {list party}": "the ring, the coin and the cup; else nothing, or nobody",
    "{gloss seonbae}": "a word of the `glossary`, explained in brackets the first time",
    "*word*": "emphasis",
    r"\{ \} \| \*": r"the signs themselves (in double quotes write `\\{`)",
}

VALUES_MEAN = {
    "room": "the room's name; in the dark, *Darkness*",
    "time": "day and hour, by the story's clock",
    "party": "who is with the player, as a list",
    "next_call": "the next call and how long until then",
    "noun": "the name of what the action is about, without an article; `{the noun}`, `{the second}` with one",
    "is": "is, or are where the noun is plural",
    "does": "does, or do",
    "gives": "gives, or give",
    "stays": "stays, or stay",
    "stands": "stands, or stand",
    "it": "it, or them",
    "direction": "in messages about ways: the way",
    "horde": "in lines about hordes: its name",
    "where": "in lines about hordes: the way, in words",
    "word": "in messages about what was typed: the word in question",
    "suggestions": "in the same: commands that would work",
}

CONDITIONS_INTRO = """\
What may stand behind `when:`, `needs:`, `dark:` and in `{if ...:`. Clauses are joined by `and`, `or`, `not`
and brackets; `is not` turns any `is` round. A word in capitals stands for one of your ids, or for what the
table below says.

Over a group (what shares a tag, a region's rooms, `survivors`, or `party`: whoever is with the player) a
clause is spread with `any of`, `all of` or `none of`, or counted:

```text
any of treasure is carried          all of survivors is here          none of party hurt
count of treasure is in chest >= 2  all of party trust >= 3
```
"""

EFFECTS_INTRO = """\
What may stand behind `do:`, one or a list: `do: [take lamp, set seen]` in order. A word in capitals stands
for one of your ids, or for what the table below says. Numbers stop at their variable's bounds.
"""

REFERENCE_INTRO = """\
A story is a folder of `.yaml` files, or one file. Any file may hold any section, in any order. A key marked
with * must be there. See also [conditions](conditions.md), [effects](effects.md), [texts](texts.md), [verbs
and messages](verbs.md), and the [problems](problems/index.md) that `check` can tell.
"""

TEXTS_INTRO = """\
What may stand inside a text. A text never changes the world, other than that what was told is counted. Line
ends inside a paragraph are for your eye only; a blank line starts a paragraph. Spaces at the ends of an
option are not part of it, and a sentence does not stick to the next: `It burns.{if shut: It is shut.}` has its
space. Conditions are those of [conditions](conditions.md).
"""

VERBS_INTRO = """\
Every standard verb. Rules name it by its first column (`on: take lamp`; a verb of two words with a space:
`on: look under bed`). The answer is what it says where it works, or, for a verb that only speaks, all that it
does until a rule of yours makes more of it. An entry of `verbs:` with the same name adds lines to it; any
other name makes a verb of your own.
"""

MESSAGES_INTRO = """\
The engine's own sentences. Write a key of these under `messages:` to say it your way. `{the noun}` and `{the
second}` name the action's things, `{noun}` the first without an article; `{word}` and `{suggestions}` serve lines
that are not understood.
"""
