"""A word for newcomers, now and then, about what nobody guesses; never again once they have done it."""

from __future__ import annotations

from ..named import NamedTuple
from ..prose import ASIDE, Block
from .settings import ON, Settings

APART = 5  # lines between one hint and the next
TIMES = 3  # how often one is told, in all sittings together
LEARNT = 1000


class Lesson(NamedTuple):
    """`said`: the lines that show it is learnt. `after`: so many lines of a sitting."""

    name: str
    words: str
    said: tuple[str, ...] = ()
    after: int = 0
    keys: bool = False  # only where there are keys to press


LESSONS = (
    Lesson(
        "list", "(Not sure what to type? *?* lists what can be done here.)", ("?", "commands", "what can i do", "menu")
    ),
    Lesson("undo", "(*undo* takes back anything you do, even the end.)", ("undo",), after=5),
    Lesson("tab", "(The Tab key completes what you have begun to type.)", after=10, keys=True),
    Lesson("help", "(*help* has the rest on one page.)", ("help", "h"), after=15),
)


class Coach:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.keys = False
        self._lines = 0
        self._last = -APART

    def learn(self, name: str) -> None:
        """It was done. (A key tells of itself, a line by being typed.)"""
        if self.settings.lessons.get(name, 0) < TIMES:
            self.settings.lessons[name] = LEARNT
            self.settings.keep()

    def heard(self, line: str) -> None:
        self._lines += 1
        word = line.strip().lower().rstrip("?") or line.strip()
        for lesson in LESSONS:
            if word in lesson.said:
                self.learn(lesson.name)

    def hint(self) -> list[Block]:
        """The next that is due, if any."""
        lessons = self.settings.lessons
        if self.settings["hints"] != ON or self._lines - self._last < APART:
            return []
        for lesson in LESSONS:
            told = lessons.get(lesson.name, 0)
            if told < TIMES and self._lines >= lesson.after and (self.keys or not lesson.keys):
                self._last, lessons[lesson.name] = self._lines, told + 1
                self.settings.keep()
                return [Block(ASIDE, lesson.words)]
        return []
