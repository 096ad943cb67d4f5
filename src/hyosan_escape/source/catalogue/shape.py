"""HE1: keys, values and names."""

from .entry import Entry, error

SHAPE: dict[str, Entry] = {
    "HE101": error('unknown key "{key}" in {what}', "Known here: {known}.", "an unknown key"),
    "HE102": error('{what} lacks "{key}"', "Add it.", "a key that must be there is missing"),
    "HE103": error(
        "{what} should be {wanted}, but this is {found}",
        "Write {wanted}.",
        "a value of another shape than is wanted here",
    ),
    "HE104": error('{what} "{name}" is not known here', "Define it, or mend the spelling.", "a name that is not known"),
    "HE105": error(
        '{kind} "{name}" is already defined in {first}', "Give one of them another id.", "an id that is defined twice"
    ),
    "HE106": error(
        '"{name}" cannot be an id',
        "Use small letters, digits and _, beginning with a letter.",
        "a name that cannot be an id",
    ),
    "HE107": error('"{value}" is not {wanted}', "Write {wanted}.", "a value that does not fit its key"),
    "HE108": error(
        'the name "{name}" is used by the format itself', "Choose another id.", "a name that the format itself uses"
    ),
    "HE110": error("the story has no `story:` section", "Add story: {{id: ..., title: ..., start: a room}}."),
    "HE112": error('"{name}" lies in itself, by way of others', "Take one of them out.", "a thing that lies in itself"),
    "HE113": error(
        '"{name}" is still among the {section}, so nothing was renamed from it',
        "Take `renamed_from` out, or name the id that is gone.",
        "renamed from an id that is still there",
    ),
    "HE114": error(
        'the kind "{name}" is like itself, by way of others', "Take one `like` out.", "a kind that is like itself"
    ),
    "HE130": error(
        'room "{name}" leads on in a ring, by way of others',
        "Let one of them end the ring: give it exits in place of `onward`.",
        "rooms that lead on in a ring",
    ),
    "HE131": error(
        "this exit is never tried: the one before it is always taken",
        "Give the one before it a `when` or a `chance`, or change their order.",
    ),
}
