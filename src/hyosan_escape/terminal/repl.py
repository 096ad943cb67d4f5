"""The terminal front end: one inline prompt_toolkit session, so that the scrollback stays the player's."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from prompt_toolkit import PromptSession, print_formatted_text
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.styles import Style

from ..parser import complete
from ..prose import Block
from .page import safe, styled
from .sitting import Sitting

STYLE = Style.from_dict({
    "heading": "bold",
    "aside": "ansibrightblack",
    "sound": "italic",
    "emphasis": "italic",
    "choice": "",
    "prompt": "bold",
    "bottom-toolbar": "reverse",
    "auto-suggestion": "ansibrightblack",
})  # fmt: skip
MAX_PASTE = 200  # lines taken from one paste


class Words(Completer):
    """Tab: what may be typed here. Only what is known and in sight."""

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        game = self.sitting.game
        text = document.text_before_cursor
        if text.startswith(("load ", "restore ")):
            names = [f"load {slot.name}" for slot in self.sitting.shelf.slots()]
            lines = [name for name in names if name.startswith(text.replace("restore ", "load "))]
        else:
            lines = complete(game.story, game.words, game.state, text)
        for line in lines:
            yield Completion(line, start_position=-len(text))


def play(sitting: Sitting, fresh: bool) -> int:
    """Play until QUIT, Ctrl-D or the second Ctrl-C. Returns the exit code."""
    session = _session(sitting)
    _show(sitting.start(fresh))
    queue: list[str] = []
    interrupted = False
    while not sitting.done:
        if not queue:
            try:
                queue = session.prompt([("class:prompt", "\n> ")]).splitlines()[:MAX_PASTE] or [""]
                interrupted = False
            except KeyboardInterrupt:
                if interrupted:
                    break
                interrupted = True
                _show([Block("aside", "Ctrl-C again, or quit, ends the game. Your place is kept.")])
                continue
            except EOFError:
                break
        _show(sitting.say(safe(queue.pop(0))))
        _show(sitting.autosave())
        if not _toolbar_shows(session):
            _show([Block("aside", sitting.game.status())])
    _show(sitting.autosave())
    return 0


def _session(sitting: Sitting) -> PromptSession[str]:
    return PromptSession(
        history=_history(Path(sitting.shelf.folder).parent),
        completer=Words(sitting),
        complete_while_typing=False,
        auto_suggest=AutoSuggestFromHistory(),
        bottom_toolbar=lambda: [("class:bottom-toolbar", f" {_fitted(sitting.game.status())} ")],
        style=STYLE,
        color_depth=ColorDepth.DEPTH_1_BIT if os.environ.get("NO_COLOR") else None,
        mouse_support=False,
        reserve_space_for_menu=4,
    )


def _history(folder: Path) -> History:
    """What was typed in earlier sittings; forgotten rather than fatal where it cannot be kept."""
    path = folder / ".typed"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("a+", encoding="utf-8") as file:
            file.seek(0)
            if len(file.read()) > 200_000:
                path.write_text("", encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return InMemoryHistory()
    return FileHistory(str(path))


def _columns() -> int:
    try:
        return max(20, os.get_terminal_size(sys.stdout.fileno()).columns)
    except OSError:
        return 80


def _fitted(text: str) -> str:
    room = _columns() - 2
    return text if len(text) <= room else text[: room - 1] + "…"


def _show(blocks: list[Block]) -> None:
    if blocks:
        text = FormattedText([("", "\n"), *styled(blocks, _columns() - 1)])
        depth = ColorDepth.DEPTH_1_BIT if os.environ.get("NO_COLOR") else None
        print_formatted_text(text, style=STYLE, color_depth=depth)


def _toolbar_shows(session: PromptSession[str]) -> bool:
    """A terminal that does not say where its cursor is cannot hold a toolbar: the status is then told."""
    return session.app.renderer.cpr_support.value != "NOT_SUPPORTED"
