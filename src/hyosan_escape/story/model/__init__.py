"""The checked story: constant after building, every name a number.

Index 0 of each row stands for "none", so that 0 in a State is never a real thing.
"""

from .fate import Mode
from .people import FOLLOW_ME, WAIT_HERE, Order, Person, Topic
from .rules import Pattern, Renamed, Rule, Variable, Watch
from .scenes import AS_CHOSEN, NO_CHOICE, NO_PASSAGE, Choice, Odds, Outcome, Passage, Pool, Pressure, Scene
from .shared import (
    Condition,
    Effect,
    Effects,
    Joined,
    MaybeCondition,
    MaybeReading,
    Numbers,
    Opposite,
    Reading,
    Said,
    Saying,
    Strings,
)
from .sound import Call, Clock, Hearing, Horde, Lines, Mask
from .tale import Achievement, Chapter, Ending, Fuse, Gloss, Goal, Goals, Revival
from .text import NOUN, SECOND, Agree, Enumeration, Fork, Name, Part, Parts, Site, Text, Value, Varied
from .whole import About, Story
from .world import Door, Exit, Form, Fuel, Room, Thing

__all__ = [
    "AS_CHOSEN",
    "FOLLOW_ME",
    "NOUN",
    "NO_CHOICE",
    "NO_PASSAGE",
    "SECOND",
    "WAIT_HERE",
    "About",
    "Achievement",
    "Agree",
    "Call",
    "Chapter",
    "Choice",
    "Clock",
    "Condition",
    "Door",
    "Effect",
    "Effects",
    "Ending",
    "Enumeration",
    "Exit",
    "Fork",
    "Form",
    "Fuel",
    "Fuse",
    "Gloss",
    "Goal",
    "Goals",
    "Hearing",
    "Horde",
    "Joined",
    "Lines",
    "Mask",
    "MaybeCondition",
    "MaybeReading",
    "Mode",
    "Name",
    "Numbers",
    "Odds",
    "Opposite",
    "Order",
    "Outcome",
    "Part",
    "Parts",
    "Passage",
    "Pattern",
    "Person",
    "Pool",
    "Pressure",
    "Reading",
    "Renamed",
    "Revival",
    "Room",
    "Rule",
    "Said",
    "Saying",
    "Scene",
    "Site",
    "Story",
    "Strings",
    "Text",
    "Thing",
    "Topic",
    "Value",
    "Variable",
    "Varied",
    "Watch",
]
