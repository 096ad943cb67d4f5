"""One scenario at a real terminal (a pseudo-terminal with a screen behind it), and at a fake one."""

import io
import os
import re
import sys
import time

import pytest
from playing import CLOAK, story_at, turns_in
from programs import PLAY, cloak, surroundings

from hyosan_escape.play import Game
from hyosan_escape.terminal.shelf import Shelf
from hyosan_escape.terminal.sitting import Sitting

posix = pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
COLUMNS, ROWS = 80, 24
TAB, CTRL_C, CTRL_D = "\t", "\x03", "\x04"


class Terminal:
    """A person at a terminal: types keys, looks at the screen, and the terminal says where its cursor is."""

    def __init__(self, saves, *words, columns=COLUMNS, rows=ROWS, answers=True, **more):
        import pexpect
        import pyte

        command = [*PLAY, "--saves", str(saves), *words, str(CLOAK)]
        self.answers = answers
        self.screen = pyte.HistoryScreen(columns, rows, history=2000)
        self.stream = pyte.ByteStream(self.screen)
        self.child = pexpect.spawn(
            command[0], command[1:], env=surroundings(**more), dimensions=(rows, columns), timeout=30
        )
        self.raw = b""

    def __enter__(self):
        return self

    def __exit__(self, *rest):
        self.child.close(force=True)

    def read(self):
        """Take in what was printed; False once the program is gone."""
        import pexpect

        try:
            data = self.child.read_nonblocking(65536, timeout=0.05)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.raw += data
        # Questions about the cursor are answered where they stand: what comes after would move it.
        *parts, last = data.split(b"\x1b[6n")
        for part in parts:
            self.stream.feed(part)
            if self.answers:
                self.child.send(f"\x1b[{self.screen.cursor.y + 1};{self.screen.cursor.x + 1}R")
        self.stream.feed(last)
        return True

    @property
    def page(self):
        """The screen and what scrolled off it."""
        across = range(self.screen.columns)
        above = ["".join(line[at].data for at in across) for line in self.screen.history.top]
        return "\n".join(line.rstrip() for line in [*above, *self.screen.display])

    def see(self, pattern, where=None):
        """Wait until this is to be read."""
        end = time.monotonic() + 30
        while not re.search(pattern, where() if where else self.page, re.MULTILINE):
            assert time.monotonic() < end, f"{pattern!r} is not in:\n{self.page}"
            assert self.read(), f"ended before {pattern!r}:\n{self.page}"

    def bottom(self):
        return next((line for line in reversed(self.screen.display) if line.strip()), "")

    def ready(self):
        """Wait for an empty prompt."""
        self.see(r"^>\s*$", lambda: self.screen.display[self.screen.cursor.y])

    def type(self, keys):
        self.child.send(keys)

    def enter(self, line, answer):
        self.ready()
        self.type(f"{line}\r")
        self.see(answer)

    def end(self):
        """Wait for the end; the exit code."""
        stop = time.monotonic() + 30
        while self.read() and time.monotonic() < stop:
            pass
        self.child.close()
        return self.child.exitstatus


@pytest.fixture
def sit_down(tmp_path):
    def sit_down(*words, **more):
        return Terminal(tmp_path / "saves", *words, **more)

    return sit_down


def log(tmp_path):
    return turns_in(Shelf(str(tmp_path / "saves" / "cloak")).game("autosave").saved)


@posix
def test_a_game_in_two_sittings(sit_down, tmp_path):
    with sit_down() as terminal:
        terminal.see("^Cloak of Darkness$")
        terminal.see("^Foyer of the Opera House$")
        terminal.see("score 0 of 2", terminal.bottom)

        terminal.ready()
        terminal.type("inv" + TAB)
        terminal.see("^> inventory$")
        terminal.type("\r")
        terminal.see("black velvet cloak")

        terminal.enter("w", "^Cloakroom$")
        terminal.see("Cloakroom · score 0 of 2", terminal.bottom)
        terminal.ready()
        terminal.type("examine small" + TAB)
        terminal.see("^> examine small brass hook$")
        terminal.type("\r")
        terminal.see("just a small brass hook")

        terminal.ready()
        terminal.type("half a li")
        terminal.type(CTRL_C)
        terminal.see("Ctrl-C again")
        terminal.enter("put cloak on hook", "You put the black velvet cloak on")
        terminal.see("Cloakroom · score 1 of 2", terminal.bottom)
        terminal.ready()
        terminal.type(CTRL_D)
        terminal.see("Your place is kept. Goodbye.")
        assert terminal.end() == 0
    assert log(tmp_path) == ["go west", "put cloak hook"]

    with sit_down() as terminal:
        terminal.see(r"Your last game stopped at Cloakroom \(2 turns\)\. Go on with it\?")
        terminal.enter("yes", r"Back at Cloakroom \(2 turns\)\.")
        terminal.see("score 1 of 2", terminal.bottom)
        terminal.ready()
        terminal.type("\x1b[A\x1b[A")  # the last line of the sitting before
        terminal.see("^> put cloak on hook$")
        terminal.type(CTRL_C)
        terminal.enter("e", "^Foyer of the Opera House$")
        terminal.enter("s", "^Foyer Bar$")
        terminal.enter("read message", "You have won")
        terminal.see("score 2 of 2", terminal.bottom)
        terminal.enter("quit", "Your place is kept. Goodbye.")
        assert terminal.end() == 0
        assert "WARNING" not in terminal.page


@posix
def test_ctrl_c_twice_ends_the_game(sit_down, tmp_path):
    with sit_down("--new") as terminal:
        terminal.enter("w", "^Cloakroom$")
        terminal.ready()
        terminal.type(CTRL_C)
        terminal.see("Ctrl-C again")
        terminal.ready()
        terminal.type(CTRL_C)
        terminal.see("Goodbye.")
        assert terminal.end() == 0
    assert log(tmp_path) == ["go west"]


@posix
def test_a_page_taller_than_the_screen_waits(sit_down):
    with sit_down("--new", rows=10, columns=40) as terminal:
        terminal.see(r"^\[more\]", lambda: terminal.screen.display[terminal.screen.cursor.y])
        assert "south and west" not in terminal.page.replace("\n", " ")
        terminal.type(" ")
        terminal.see(r"\[more\]|^>", lambda: terminal.screen.display[terminal.screen.cursor.y])
        for _ in range(5):
            if "[more]" in terminal.screen.display[terminal.screen.cursor.y]:
                terminal.type(" ")
            terminal.read()
        terminal.ready()
        assert "[more]" not in terminal.page
        assert "south and\nwest" in terminal.page
        assert terminal.page.count("Hurrying") == 1
        assert len(terminal.bottom()) <= 40


@posix
def test_a_pasted_script_is_played_line_by_line(sit_down, tmp_path):
    with sit_down("--new") as terminal:
        terminal.ready()
        terminal.type("\x1b[200~w\nput cloak on hook\ne\ns\nread message\x1b[201~\r")
        terminal.see("You have won")
        terminal.see("^> read message$")
    assert len(log(tmp_path)) == 5


@posix
def test_bytes_that_are_no_text_do_not_end_the_game(sit_down):
    with sit_down("--new") as terminal:
        terminal.ready()
        terminal.child.send(b"caf\xe9 \xff\r")
        terminal.see("caf")
        terminal.enter("w", "^Cloakroom$")


@posix
def test_no_colour_is_no_colour(sit_down):
    with sit_down("--new", NO_COLOR="1") as terminal:
        terminal.ready()
        terminal.type("l" + TAB + TAB)
        terminal.see("listen")
        terminal.type(CTRL_C)
        terminal.enter("w", "^Cloakroom$")
        assert not re.search(rb"\x1b\[[0-9;]*(?:[34][0-7]|9[0-7]|10[0-7]|[34]8)[;m]", terminal.raw)


COLOUR = rb"\x1b\[[0-9;]*(?:[34][0-7]|9[0-7]|10[0-7])[;m]"


@posix
def test_a_theme_holds_at_once_and_in_the_next_sitting(sit_down):
    with sit_down("--new") as terminal:
        terminal.enter("w", "^Cloakroom$")
        assert not re.search(COLOUR, terminal.raw)
        terminal.enter("settings theme dark", "theme is dark")
        terminal.enter("e", "^Foyer of the Opera House$")
        terminal.see("score 0 of 2", terminal.bottom)
        assert re.search(COLOUR, terminal.raw)
    with sit_down("--new", NO_COLOR="1") as terminal:
        terminal.enter("w", "^Cloakroom$")
        assert not re.search(COLOUR, terminal.raw)
    with sit_down("--new") as terminal:
        terminal.enter("w", "^Cloakroom$")
        assert re.search(COLOUR, terminal.raw)


@posix
def test_no_page_waits_where_more_is_off(sit_down):
    with sit_down("--new", rows=10) as terminal:
        terminal.see(r"\[more\]")
        terminal.type("s")  # who types has read enough, and the letter is not lost
        terminal.see("^> s$")
        terminal.type("ettings more off\r")
        terminal.see("more is off")
        terminal.enter("help", "content of what is in it")
        terminal.ready()


@posix
def test_the_map_is_drawn_and_a_pipe_has_it_in_words(sit_down, tmp_path):
    with sit_down("--new") as terminal:
        terminal.enter("w", "^Cloakroom$")
        terminal.enter("map", "║Cloakroom")
        terminal.see("╟───┤")
    done = cloak(tmp_path / "piped", b"w\nmap\n")
    assert "Cloakroom (you are here): east to Foyer" in done.stdout.decode("utf-8")
    assert "═" not in done.stdout.decode("utf-8")


@posix
def test_a_terminal_that_hides_its_cursor_gets_the_status_as_text(sit_down):
    with sit_down("--new", answers=False) as terminal:
        terminal.ready()
        end = time.monotonic() + 2.5  # as long as it waits for an answer
        while time.monotonic() < end:
            terminal.read()
        terminal.enter("w", "^Cloakroom · score 0 of 2$")
        assert "WARNING" not in terminal.page


@posix
@pytest.mark.parametrize("more", [{"TERM": "dumb"}, {"HYOSAN_PLAIN": "1"}])
def test_a_dumb_terminal_gets_plain_text(sit_down, more):
    with sit_down("--new", **more) as terminal:
        terminal.enter("w", "^Cloakroom$")
        terminal.ready()
        terminal.type(CTRL_D)
        assert terminal.end() == 0
        assert b"\x1b" not in terminal.raw


def test_the_same_game_at_a_fake_terminal(tmp_path, monkeypatch):
    from prompt_toolkit.application import create_app_session
    from prompt_toolkit.data_structures import Size
    from prompt_toolkit.input import create_pipe_input
    from prompt_toolkit.output.vt100 import Vt100_Output

    from hyosan_escape.terminal.repl import play

    def sit(keys, fresh):
        shelf = Shelf(str(tmp_path / "saves" / "cloak"))
        sitting = Sitting(Game(story_at(CLOAK), 1), shelf, str(tmp_path))
        printed = io.StringIO()
        output = Vt100_Output(printed, lambda: Size(ROWS, COLUMNS), term="xterm", enable_cpr=False)
        with create_pipe_input() as typed, create_app_session(input=typed, output=output):
            typed.send_text(keys)
            assert play(sitting, fresh) == 0
        return re.sub(r"\x1b[\[\]][0-9;?]*[a-zA-Z]", "", printed.getvalue())

    monkeypatch.setattr(sys, "stdout", io.StringIO())  # nothing may go past the session's own output
    shown = sit(f"inv{TAB}\rw\r{CTRL_C}put cloak on hook\r{CTRL_D}", True)
    for words in ("Cloak of Darkness", "inventory", "Ctrl-C again", "You put the black", "Goodbye."):
        assert words in shown
    shown = sit("yes\re\rs\rread message\rquit\r", False)
    for words in ("Go on with it?", "Back at Cloakroom (2 turns).", "You have won", "Your place is kept."):
        assert words in shown
    assert len(log(tmp_path)) == 5
    assert sys.stdout.getvalue() == ""
