"""One game on one display: an event in, an update out, both as JSON values. No file, no stream.

Every update has a number. An event names the update it answers, so that a click on what is gone by cannot be taken
for one on what is there now: it is refused with an error, and the game goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ...play import wish
from ...prose import ASIDE, Block
from ..page import fitted, safe
from ..sitting import Sitting
from .files import PROMPTS, meant
from .incoming import Event, Garbled
from .layout import STATUS, STORY, Layout, layout
from .links import Links, Nouns
from .spans import PROMPT, Line, line, story_lines

LONGEST = 4096  # letters of a typed line
MOST_KEPT = 2000  # lines of the story that a refresh shows again
IGNORED = frozenset(["timer", "redraw", "mouse", "external", "debuginput"])  # nothing here asks for them

Answer = Callable[["Session", Event], Event]


class Session:
    """`fresh`: nobody is asked about the last game. The sitting is told that file prompts can be shown."""

    def __init__(self, sitting: Sitting, fresh: bool) -> None:
        self.sitting = sitting
        self.fresh = fresh
        self.generation = 0
        self.layout: Layout | None = None  # nothing is said before the display has told its size
        self.links = Links()
        self.has_links = False
        self.told: list[Line] = []  # the story window from its beginning, as far as it is kept
        self.asked = 0  # the update in which the line was asked for that is being typed
        self.prompt = ""  # the wish for which a file is being chosen
        sitting.prompts = True

    def answer(self, event: Event) -> Event:
        """What is to be shown after this event."""
        try:
            return self._answer(event)
        except Garbled as trouble:
            return {"type": "error", "message": str(trouble)}

    def _answer(self, event: Event) -> Event:
        kind = event.get("type")
        if self.sitting.done:
            raise Garbled("The game is over.")
        if (kind == "init") == (self.layout is not None):
            raise Garbled("An init comes first, and once.")
        if isinstance(kind, str) and kind in IGNORED:
            return {"type": "pass", "gen": self.generation}
        answer = ANSWERS.get(kind) if isinstance(kind, str) else None
        if answer is None:
            raise Garbled(f"There is no event of type {str(kind)[:40]!r}.")
        if kind not in ("init", "refresh") and event.get("gen") != self.generation:
            raise Garbled(f"This answers another update than the last, which was {self.generation}.")
        return answer(self, event)

    def init(self, event: Event) -> Event:
        self.layout = layout(event.get("metrics", {}))
        support = event.get("support")
        self.has_links = isinstance(support, list) and "hyperlinks" in support
        return self._page(self.sitting.start(self.fresh), clear=True)

    def arrange(self, event: Event) -> Event:
        """A new size. What is being typed stays as it is: the story is not touched."""
        self.layout = layout(event.get("metrics", {}))
        return self._update(windows=True)

    def refresh(self, event: Event) -> Event:
        """The display has lost its place: everything again, and what was being typed."""
        self.asked = 0
        update = self._update(self.told, windows=True, clear=True)
        partial = event.get("partial")
        typed = partial.get(str(STORY)) if isinstance(partial, dict) else None
        if isinstance(typed, str) and update["input"]:
            update["input"][0]["initial"] = _one_line(typed)
        return update

    def line(self, event: Event) -> Event:
        self._in_story(event)
        if not isinstance(event.get("value"), str):
            raise Garbled("The value of a line is text.")
        return self._typed(_one_line(event["value"]))

    def click(self, event: Event) -> Event:
        """A link that is dead by now is no mistake: nothing happens."""
        self._in_story(event)
        typed = self.links.line(event.get("value"))
        return self._typed(typed) if typed else {"type": "pass", "gen": self.generation}

    def file(self, event: Event) -> Event:
        """The file for which the display was asked. None is an answer too."""
        if not self.prompt or event.get("response") != "fileref_prompt":
            raise Garbled("No file was asked for.")
        kind, self.prompt = self.prompt, ""
        name = meant(event.get("value"), self.sitting.shelf.holds)
        blocks = self.sitting.grant(wish.Wish(kind, name)) if name else [Block(ASIDE, PROMPTS[kind].declined)]
        return self._page(blocks)

    def _in_story(self, event: Event) -> None:
        if self.prompt:
            raise Garbled("A file is being asked for.")
        if event.get("window") != STORY:
            raise Garbled(f"Input is asked for in window {STORY}.")

    def _typed(self, typed: str) -> Event:
        blocks = self.sitting.say(typed)
        self.prompt, self.sitting.wanted = self.sitting.wanted, ""
        return self._page(blocks, typed)

    # What is shown.

    def _page(self, blocks: list[Block], typed: str | None = None, clear: bool = False) -> Event:
        """The answer to what was typed, behind the prompt where it was; then a prompt again."""
        self.links.turn()
        self.asked = 0
        blocks = self.sitting.settings.shown(blocks + self.sitting.autosave())
        assert self.layout is not None
        nouns = Nouns(self.sitting.game) if self.has_links else None
        lines = story_lines(blocks, nouns, self.links, self.layout.letters)
        echo = [{"append": True, **line("input", typed)}] if typed is not None else []
        gaps: list[Line] = [{}] if lines and not clear else []
        prompt: list[Line] = [] if self.prompt or self.sitting.done else [{}, line("normal", PROMPT)]
        self._keep([*gaps, *lines, *prompt], typed)
        return self._update([*echo, *gaps, *lines, *prompt], windows=clear, clear=clear)

    def _keep(self, lines: list[Line], typed: str | None) -> None:
        if typed and self.told:
            self.told[-1] = {"content": [*self.told[-1].get("content", []), *line("input", typed)["content"]]}
        self.told = [*self.told, *lines][-MOST_KEPT:]

    def _update(self, lines: list[Line] | None = None, windows: bool = False, clear: bool = False) -> Event:
        assert self.layout is not None
        self.generation += 1
        content = [{"id": STATUS, "lines": [{"line": 0, **line("normal", self._status())}]}]
        if lines is not None:
            content.append({"id": STORY, **({"clear": True} if clear else {}), "text": lines})
        update: Event = {"type": "update", "gen": self.generation, "content": content, "input": self._input()}
        if windows:
            update["windows"] = self.layout.windows
        if self.prompt:
            update["specialinput"] = PROMPTS[self.prompt].request(self.sitting.game.story.about.id)
        return update | ({"disable": True, "exit": True} if self.sitting.done else {})

    def _status(self) -> str:
        assert self.layout is not None
        return fitted(safe(self.sitting.game.status()), self.layout.columns)

    def _input(self) -> list[dict[str, Any]]:
        """A line in the story window; its number stays while the same line is being typed."""
        if self.prompt or self.sitting.done:
            return []
        self.asked = self.asked or self.generation
        row = {"id": STORY, "gen": self.asked, "type": "line", "maxlen": LONGEST}
        return [row | ({"hyperlink": True} if self.has_links else {})]


def _one_line(text: str) -> str:
    return safe(text[:LONGEST]).replace("\n", " ")


ANSWERS: dict[str, Answer] = {
    "init": Session.init,
    "line": Session.line,
    "hyperlink": Session.click,
    "arrange": Session.arrange,
    "refresh": Session.refresh,
    "specialresponse": Session.file,
}
