"""The terminal front end: one inline prompt_toolkit session, so that the scrollback stays the player's."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

from prompt_toolkit import Application, PromptSession, print_formatted_text
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import FormattedText, StyleAndTextTuples
from prompt_toolkit.formatted_text.utils import split_lines
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import FormattedTextControl, Layout, Window
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.styles import Style

from ..named import NamedTuple
from ..parser import complete, vocabulary
from ..prose import ASIDE, Block
from .page import fitted, safe, styled
from .settings import ON, Settings
from .sitting import Sitting

# The terminal's own two colours carry the words: every other one is unreadable on somebody's background. A theme
# colours what stands beside them, and never says by a colour what is not said by a word.
PLAIN = {
    "heading": "bold",
    "aside": "",
    "sound": "italic",
    "emphasis": "italic",
    "choice": "",
    "chart": "",
    "prompt": "bold",
    "bottom-toolbar": "reverse",
    "auto-suggestion": "ansibrightblack",
    "completion-menu.completion": "bg:default fg:default",
    "completion-menu.completion.current": "bg:default fg:default reverse",
    "scrollbar.background": "bg:default",
    "scrollbar.button": "bg:default",
}
DARK = {"heading": "bold ansibrightyellow", "aside": "ansibrightcyan", "sound": "italic ansibrightmagenta"}
DARK |= {"prompt": "bold ansibrightgreen", "choice": "ansibrightgreen", "chart": "ansibrightcyan"}
LIGHT = {"heading": "bold ansiblue", "aside": "ansimagenta", "sound": "italic ansired"}
LIGHT |= {"prompt": "bold ansiblue", "choice": "ansiblue", "chart": "ansiblue"}
THEMES = {"plain": PLAIN, "dark": {**PLAIN, **DARK}, "light": {**PLAIN, **LIGHT}}
PROMPT: StyleAndTextTuples = [("class:prompt", "> ")]
MAX_PASTE = 200  # lines taken from one paste
MAX_TYPED = 200_000  # bytes of what was typed in earlier sittings


class Words(Completer):
    """Tab: what may be typed here. Only what is known and in sight."""

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting
        self.words = vocabulary(sitting.game.story)

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        game = self.sitting.game
        if self.sitting.coach:
            self.sitting.coach.learn("tab")
        text = document.text_before_cursor
        head, space, name = text.partition(" ")
        if space and head.lower() in ("load", "restore"):
            names = [slot.name for slot in self.sitting.shelf.slots()]
            lines = [f"{head} {each}" for each in names if each.startswith(name.lower())]
        else:
            lines = complete(game.story, self.words, game.state, text)
        for line in lines:
            yield Completion(line, start_position=-len(text))


class Typed(FileHistory):
    """What was typed, also in earlier sittings. A full disk costs the memory of a line, not the game."""

    def store_string(self, string: str) -> None:
        with suppress(OSError):
            super().store_string(safe(string))


def play(sitting: Sitting, fresh: bool) -> int:
    """Play until QUIT, Ctrl-D or the second Ctrl-C. Returns the exit code."""
    session = _session(sitting)
    screen = Screen(session, sitting.settings)
    typed = _show(screen, sitting.start(fresh))
    queue: list[str] = []
    interrupted = False
    while not sitting.done:
        if not queue:
            try:
                queue = session.prompt(default=typed).splitlines()[:MAX_PASTE] or [""]
            except KeyboardInterrupt:
                if interrupted:
                    break
                interrupted, typed = True, ""
                _show(screen, [Block(ASIDE, "Ctrl-C again, or quit, ends the game.")])
                continue
            except EOFError:
                break
            interrupted = False
        line = safe(queue.pop(0))
        page = sitting.say(line) + sitting.autosave()
        if not (queue or sitting.done or _toolbar_shows(session)):
            page.append(Block(ASIDE, sitting.game.status()))
        typed = _show(screen, page, stop=not queue)
        if queue:  # the next line of a paste, as if it had been typed here
            _print(session, [*PROMPT, ("", safe(queue[0]))])
    if not sitting.done:
        _show(screen, sitting.leave())
    return 0


def _session(sitting: Sitting) -> PromptSession[str]:
    if sitting.coach:
        sitting.coach.keys = True
    session: PromptSession[str] = PromptSession(
        PROMPT,
        history=_history(Path(sitting.shelf.folder).parent),
        completer=Words(sitting),
        complete_while_typing=False,
        auto_suggest=AutoSuggestFromHistory(),
        bottom_toolbar=lambda: [("", f" {_status(sitting, session)} ")],
        style=_style(sitting.settings["theme"]),
        color_depth=ColorDepth.DEPTH_1_BIT if os.environ.get("NO_COLOR") else None,
        mouse_support=False,
        reserve_space_for_menu=4,
    )
    # Without an answer about the cursor the status is told as text: no need for a warning as well.
    session.app.renderer.cpr_not_supported_callback = None
    return session


def _status(sitting: Sitting, session: PromptSession[str]) -> str:
    return fitted(safe(sitting.game.status()), session.output.get_size().columns - 2)


def _history(folder: Path) -> History:
    """The lines of earlier sittings; forgotten rather than fatal where they cannot be kept."""
    path = folder / ".typed"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.touch(0o600)
        kind = path.stat()
        if not stat.S_ISREG(kind.st_mode) or not os.access(path, os.R_OK | os.W_OK):
            return InMemoryHistory()
        if kind.st_size > MAX_TYPED:
            with path.open("rb") as file:
                file.seek(-MAX_TYPED // 2, os.SEEK_END)
                path.write_bytes(file.read())
    except OSError:
        return InMemoryHistory()
    return Typed(str(path))


# Printing. Every page begins after an empty line and ends with one.


class Screen(NamedTuple):
    """`settings` may change from page to page."""

    session: PromptSession[str]
    settings: Settings


@cache
def _style(theme: str) -> Style:
    return Style.from_dict(THEMES[theme])


def _show(screen: Screen, blocks: list[Block], stop: bool = True) -> str:
    """Print a page. One that is taller than the screen waits for a key whenever the screen is full.

    Who begins to type instead has read enough: the rest comes at once, and the letter is not lost but returned.
    """
    if not blocks:
        return ""
    session, settings = screen
    session.style = _style(settings["theme"])
    size = session.output.get_size()
    lines = list(split_lines(styled(settings.shown(blocks), max(20, size.columns - 1), settings.measure)))
    full = max(4, size.rows - 3)
    stop = stop and settings["more"] == ON
    at = full if stop and len(lines) > full + 1 else len(lines)
    _print(session, [("", "\n"), *_joined(lines[:at])])
    typed = ""
    while at < len(lines):
        typed = _wait_for_key(session)
        end = len(lines) if typed else at + full
        _print(session, _joined(lines[at:end]))
        at = end
    _print(session, [])
    return typed


def _joined(lines: list[StyleAndTextTuples]) -> StyleAndTextTuples:
    return [part for number, line in enumerate(lines) for part in ([("", "\n"), *line] if number else line)]


def _print(session: PromptSession[str], fragments: StyleAndTextTuples) -> None:
    depth = session.color_depth
    print_formatted_text(FormattedText(fragments), style=session.style, color_depth=depth, output=session.output)


def _wait_for_key(session: PromptSession[str]) -> str:
    """Wait at [more]; the key if it was a letter or a digit, else ""."""
    keys = KeyBindings()

    @keys.add("<any>")
    @keys.add("c-c")
    @keys.add("c-d")
    def go_on(event: KeyPressEvent) -> None:
        event.app.exit(result=event.data if event.data.isalnum() else "")

    note = Window(FormattedTextControl([("class:prompt", "[more]")]), height=1)
    app: Application[str] = Application(
        Layout(note),
        session.style,
        key_bindings=keys,
        erase_when_done=True,
        input=session.input,
        output=session.output,
        color_depth=session.color_depth,
    )
    return app.run()


def _toolbar_shows(session: PromptSession[str]) -> bool:
    """A terminal that does not say where its cursor is cannot hold a toolbar: the status is then told."""
    return session.app.renderer.cpr_support.value != "NOT_SUPPORTED"
