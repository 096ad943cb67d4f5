"""Floor 1: the values of play. Plain, immutable (all but Draft), importing nothing of ours."""

from .action import Action, Verb
from .dice import FROM_STATE, Dice, Loaded, Scripted
from .draft import Draft, Moment, fact_of, form_of, is_open, place_of, was_used
from .state import State
from .vector import Vector, flat, put, vector, with_value

__all__ = [
    "FROM_STATE", "Action", "Dice", "Draft", "Loaded", "Moment", "Scripted", "State", "Vector", "Verb", "fact_of",
    "flat", "form_of", "is_open", "place_of", "put", "vector", "was_used", "with_value",
]  # fmt: skip
