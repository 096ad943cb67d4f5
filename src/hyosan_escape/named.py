"""typing.NamedTuple at a tenth of its price.

The standard one builds a constructor for each class as the class is defined: 0.15 ms, a hundred and thirty times, a
third of a start of this program. Here that is left until the first row of a kind is made, and most kinds never are:
a story without hordes makes no Horde. Type checkers read the standard one; instances are like its own.
"""

from __future__ import annotations

TYPE_CHECKING = False  # importing it from typing would be a price too
if TYPE_CHECKING:
    from typing import NamedTuple

    __all__ = ["NamedTuple"]
else:
    from _collections import _tuplegetter as place  # what collections.namedtuple takes for its attributes

    LATE = ("__new__", "_make", "_replace", "_asdict", "__repr__", "__getnewargs__")

    class Kind(type):
        """Makes the classes."""

        def __new__(mcs, name, bases, body):
            if mcs.root is None or bases != (mcs.root,):
                return super().__new__(mcs, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body[field] for field in fields if field in body}
            places = {field: place(at, f"Place {at}") for at, field in enumerate(fields)}
            rest = {"_fields": fields, "__match_args__": fields, "_field_defaults": defaults, "__slots__": ()}
            return super().__new__(mcs, name, bases, {**body, **places, **rest})

        root = None

    class NamedTuple(tuple, metaclass=Kind):
        __slots__ = ()

        def __new__(cls, *values, **named):
            """The first of its kind: from now on the standard constructor answers."""
            from collections import namedtuple

            model = namedtuple(cls.__name__, cls._fields, defaults=tuple(cls._field_defaults.values()))
            for name in LATE:
                if name not in vars(cls):
                    setattr(cls, name, vars(model)[name])
            return cls(*values, **named)

        @classmethod
        def _make(cls, values):
            return cls(*values)

    Kind.root = NamedTuple
