"""Floor 3: the rules of the world. Three functions carry everything above: initial, actions, step."""

from .available import actions, matters, page
from .checks import CHECKS
from .commands import objects
from .scope import in_scope, scope
from .step import IDLE, LOOKS, Turn, initial, judge, opening, respond, step

__all__ = [
    "CHECKS",
    "IDLE",
    "LOOKS",
    "Turn",
    "actions",
    "in_scope",
    "initial",
    "judge",
    "matters",
    "objects",
    "opening",
    "page",
    "respond",
    "scope",
    "step",
]
