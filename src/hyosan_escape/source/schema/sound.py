"""The hours, the map of sound, and those who walk it."""

from __future__ import annotations

from ..fields import CHANCE, CONDITION, FLAG, TEXT, Field, either, items, number, one_of, record, ref, table
from .shared import HAS

ZONE_REF = ref("zone", "room")
ZONE_REF_OR_NOWHERE = ref("zone", "room", "=nowhere")

ZONE = {
    "floor": Field(number(0, 99), "for `above` and `below`"),
    "side": Field(one_of("west", "centre", "east", "north", "south"), "for `to the west`"),
    "building": Field(TEXT, "what it is part of: heard from elsewhere, a zone is `called` by its name"),
    "called": Field(TEXT, "how it is said where it is: on the west stair, out on the field"),
    "next": Field(items(ref("zone")), "zones beside it"),
    "barred": Field(items(ref("zone")), "zones behind a barrier: sound passes, hordes do not"),
    "doors": Field(table(ref("door"), "zone"), "zones beyond a door: {yard: gate}; shut, it is a barrier that wears"),
    "muffled": Field(CONDITION, "while it holds, sound pays one more on its way in and out: fire doors that are shut"),
}
CALL = {
    "name": Field(TEXT, "as the status line prints it", True),
    "at": Field(items(TEXT), "times: 15:20 (every day) or Wed 15:20", True),
    "when": Field(CONDITION, "it plays of itself only while this holds; else it counts as muted"),
    "say": Field(TEXT, "said when it plays, to a player who hears it"),
    "faint": Field(TEXT, "said where it only comes through a wall"),
    "missed": Field(TEXT, "said where the player does not hear it"),
    "sends": Field(TEXT, "what TIMETABLE tells of it: where it sends whom"),
    "known": Field(CONDITION, "TIMETABLE tells that while this holds; without it, always"),
    "warn": Field(table(TEXT, "minutes", ids=False), "minutes before: what is told then"),
}
SPEAKERS = {
    "name": Field(TEXT, "what they are called: the upper floors"),
    "at": Field(items(ref("region", "zone", "room")), "the regions, zones and rooms where they hang", True),
    "loud": Field(number(0, 9), "how loud a call that is sent there sounds to hordes elsewhere: it draws them"),
}
LINES = either(items(TEXT), table(items(TEXT), "size", ids=False))
HEARD = {
    "near": Field(LINES, "a horde in the player's own zone: texts, or {1: [texts], 2: [texts]} by size"),
    "next": Field(LINES, "one zone away; {where} says which way"),
    "far": Field(LINES, "further"),
    "stirred": Field(LINES, "one that has only just heard something, and listens"),
    "chase": Field(LINES, "one that has just seen the player"),
    "held": Field(LINES, "one that leans on a door; {the noun} is the door"),
    "giving": Field(LINES, "one whose door will not hold for another tick"),
    "tried": Field(LINES, "one that tries its home room's door"),
}
HOME = {
    "room": Field(ref("room"), "the room", True),
    "at": Field(items(ref("call")), "the calls after which it does; without it, after every one that sends it there"),
}
HORDE = {
    "name": Field(TEXT, "who they are: the guard dogs", True),
    "at": Field(ZONE_REF_OR_NOWHERE, "a zone (a room, where the story has no zones), or `nowhere`"),
    "size": Field(number(1, 4), "1 a few, 2 up to ten, 3 up to forty, 4 more"),
    "go": Field(table(ZONE_REF, "call"), "call: zone"),
    "home": Field(record("home room", lambda: HOME), "a room whose door it tries where a call has sent it"),
    "state": Field(one_of("awake", "dormant"), "`dormant`: it sleeps until a call, a noise or an effect wakes it"),
    "route": Field(items(ZONE_REF), "the zones it patrols, in order, and round again"),
    "wanders": Field(CHANCE, "how often it goes to a zone beside it: 1 in 2"),
    "keeps_to": Field(items(ref("region", "zone", "room")), "regions, zones or rooms it does not leave"),
    "hears": Field(number(1, 9), "how loud a sound must reach it to draw it (default 2)"),
    "sees": Field(CONDITION, "`yes`, or a condition: it chases the player on sight, in the light"),
    "speed": Field(number(1, 4), "zones it walks a tick (default 1)"),
    "stopped_by": Field(items(one_of("door", "light")), "what it never passes: a shut door, a lit room"),
    "follows": Field(ref("survivor", "horde"), "whom it goes after wherever they go, a tick behind"),
    "keys": Field(CONDITION, "`yes`, or a condition: what is `barred` or shut does not stop it; a barricade does"),
    "becomes": Field(
        either(ref("horde"), table(CONDITION, "horde")),
        "the horde that takes its place when it sees the player, or horde: condition",
    ),
    "listed": Field(TEXT, "a sentence in the room while it is there"),
    "heard": Field(record("set of lines", lambda: HEARD), "how this one is heard, where not as `hearing` says"),
    "has": HAS,
}
MASK = {
    "when": Field(CONDITION, "while this holds"),
    "loudness": Field(number(1, 9), "what it takes from every sound"),
    "hush": Field(number(1, 3), "for a silence: nothing masks anything, and every sound is so much louder"),
    "at": Field(
        items(ref("region", "room", "zone")), "the rooms, regions and zones where it is; without it, everywhere"
    ),
}
HEARING = {
    "noise": Field(table(number(0, 6), "verb"), "how loud each verb is"),
    "hushed": Field(CONDITION, "while this holds, each verb is softer by one: shoes off, signs in place of words"),
    **HEARD,
    "nothing": Field(items(TEXT), "listening, and nobody there"),
    "pulse": Field(number(1, 600), "after so many minutes (turns) without a sound, one line of `ambient`"),
    "ambient": Field(items(TEXT), "what is heard when nobody is"),
}
PURSUIT = {
    "chase_speed": Field(number(1, 4), "zones a tick of one that chases"),
    "slow": Field(CONDITION, "while it holds, those who chase walk one"),
    "chase_at": Field(number(1, 9), "a sound that loud in their own zone sets them on whoever made it"),
    "light": Field(number(1, 3), "so much more reaches those in the player's zone while a light is shown in the dark"),
    "press_noise": Field(number(1, 6), "how loud it is when they lean on a door"),
    "wear": Field(
        table(number(0, 99), "size", ids=False),
        "for each size, the ticks that a step of a barrier withstands: {1: 0, 2: 4, 3: 2, 4: 1}; 0: for ever. "
        "They then give up on what is as strong as they are",
    ),
    "breath": Field(number(1, 99), "ticks after a chase in which nobody comes to the player who was not called"),
    "announced": Field(FLAG, "yes: nobody comes into the player's room of whom nothing was heard the tick before"),
}
