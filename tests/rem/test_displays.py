"""The game on glkote-term, a display that others wrote, and under RegTest, a test client that others wrote.

`.ci/run` installs them from npm and says where by GLKOTE_TERM; without it, this is passed over.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from playing import CLOAK, HYOSAN
from programs import PLAY, surroundings

FOLDER = os.environ.get("GLKOTE_TERM")
pytestmark = pytest.mark.skipif(not FOLDER, reason="GLKOTE_TERM names no folder of glkote-term")

HERE = Path(__file__).parent


@pytest.fixture
def show(tmp_path):
    """Type these lines on the display; what it shows."""

    def show(story, *lines):
        words = [*PLAY, "--rem", "--seed", "1", "--saves", str(tmp_path / "saves"), str(story)]
        done = subprocess.run(
            ["node", str(HERE / "display.js"), FOLDER, *words],
            input="".join(f"{line}\n" for line in lines).encode(),
            capture_output=True,
            timeout=60,
            check=False,
            env=surroundings(),
        )
        assert done.returncode == 0, done.stderr.decode()
        assert done.stderr == b""
        return done.stdout.decode("utf-8")

    return show


def test_cloak_is_won_on_a_display(show):
    shown = show(CLOAK, "w", "put cloak on hook", "e", "s", "read message", "quit")
    assert shown.startswith("\n[Foyer of the Opera House · score 0 of 2]")
    assert "\n[Cloakroom · score 1 of 2]" in shown
    assert "*** You have won ***" in shown
    assert shown.endswith("Goodbye.")
    assert "error" not in shown
    assert "gnoring" not in shown  # no update came twice, or too late


def test_a_game_is_saved_and_loaded_by_the_displays_own_dialog(show):
    shown = show(CLOAK, "w", "save", "landing", "e", "load", "landing", "quit")
    assert "[save save of cloak]" in shown
    assert "Saved as “landing”." in shown
    assert "[load save of cloak]" in shown
    assert "Back at Cloakroom (1 turn)." in shown
    assert "error" not in shown


def test_the_first_minutes_of_hyosan_escape_on_a_display(show):
    shown = show(HYOSAN, "1", "look", "x timetable", "?", "undo", "quit")
    assert "Classroom 2-5" in shown
    assert shown.endswith("Goodbye.")
    assert "error" not in shown


@pytest.mark.parametrize("way", ["cheap", "rem"])
def test_regtest_finds_what_it_expects(way, tmp_path):
    terp = " ".join([*PLAY, "--rem" if way == "rem" else "--plain", "--new", "--saves", str(tmp_path)])
    # This copy takes a run of text that is an object for a list; its later versions do not.
    text = (Path(FOLDER) / "tests" / "regtest.py").read_text(encoding="utf-8")
    client, script = tmp_path / "regtest.py", HERE / f"cloak.{way}.regtest"
    client.write_text(text.replace("if type(val) is list:", "if type(val) is dict:"), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(client), "-t", "20", "-f", way, "-g", str(CLOAK), "-i", terp, str(script)],
        capture_output=True,
        timeout=120,
        check=False,
        env=surroundings(),
    )
    told = (done.stdout + done.stderr).decode("utf-8")
    assert done.returncode == 0, told
    assert "winning" in told
