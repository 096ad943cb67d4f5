"""The plain front end as a process: for pipes, screen readers and scripts; nothing fed to it breaks it."""

import json
import os
import select
import signal
import subprocess
import time
from contextlib import suppress

import pytest
from playing import CLOAK, turns_in
from programs import PLAY, cloak, run, surroundings

from hyosan_escape.terminal.shelf import Shelf

WIN = b"w\nput cloak on hook\ne\ns\nread message\n"
posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX processes")


def log(saves):
    return turns_in(Shelf(str(saves / "cloak")).game("autosave").saved)


def well(done):
    """What it said, after making sure that it ended well and said nothing a dumb reader would choke on."""
    assert done.returncode == 0, done.stderr
    assert done.stderr == b""
    assert not set(done.stdout) & {0x1B, 0x07, 0x08, 0x00}
    text = done.stdout.decode("utf-8")
    assert "Traceback" not in text
    return text.replace("\r\n", "\n")


def test_a_whole_game_down_a_pipe(tmp_path):
    text = well(cloak(tmp_path, WIN))
    assert text.startswith("Cloak of Darkness\n\nA basic demonstration\n\n")
    assert "\n*** You have won ***\n" in text
    assert log(tmp_path)[-1] == "read message"


def test_the_prompt_is_a_line_end_and_its_sign(tmp_path):
    text = well(cloak(tmp_path, b"look\nw\nfrotz\n"))
    first, *answers = text.split("\n>")
    assert len(answers) == 4  # one more prompt than lines, and no prose with the sign in its place
    assert first.endswith("south and west.\n")
    assert text.endswith("\n>\n")
    assert all(answer.endswith("\n") for answer in answers)


def test_the_end_of_input_ends_the_game_and_keeps_it(tmp_path):
    well(cloak(tmp_path, b"w\nput cloak on hook"))  # the last line has no end
    assert log(tmp_path) == ["go west", "put cloak hook"]
    text = well(run("--plain", "--saves", tmp_path, CLOAK, typed=b"yes\ni\n"))
    assert "Your last game stopped at Cloakroom (2 turns)." in text
    assert "\n>Back at Cloakroom (2 turns).\n" in text


def test_no_input_at_all(tmp_path):
    text = well(cloak(tmp_path))
    assert text.endswith("south and west.\n\n>\n")
    assert not (tmp_path / "cloak" / "autosave.json").exists()


def test_quit_ends_before_the_rest_is_read(tmp_path):
    text = well(cloak(tmp_path, b"w\nquit\ne\n"))
    assert text.endswith("\n>Your place is kept. Goodbye.\n")
    assert log(tmp_path) == ["go west"]


def test_lines_may_end_as_on_windows(tmp_path):
    assert "You have won" in well(cloak(tmp_path, WIN.replace(b"\n", b"\r\n")))


def test_a_huge_line_is_answered_and_the_game_goes_on(tmp_path):
    text = well(cloak(tmp_path, b"take " + b"a" * 1_000_000 + b"\n" + WIN))
    assert "You have won" in text
    assert len(text) < 20_000


def test_a_huge_line_without_an_end(tmp_path):
    assert len(well(cloak(tmp_path, b"x" * 300_000))) < 20_000


def test_many_words_and_many_commands_in_a_line(tmp_path):
    text = well(cloak(tmp_path, b"x " * 2_000 + b"\n" + b"w.e." * 1_000 + b"\n" + WIN))
    assert "You have won" in text


def test_junk_is_answered_and_the_game_goes_on(tmp_path):
    junk = bytes(range(256)) * 40 + b"\n\xff\xfe\n\x1b[2J\x1b]0;x\x07\n\x00\x00\n\xc3\n\xed\xa0\x80\n"
    assert "You have won" in well(cloak(tmp_path, junk + b"restart yes\n" + WIN))


@pytest.mark.parametrize("line", ["take \u202eexe", "x \x1b[31mred", "효산", "load \x9b2J", "> >", "*\x07"])
def test_what_is_typed_comes_back_harmless(tmp_path, line):
    text = well(cloak(tmp_path, line.encode() + b"\n" + WIN))
    assert "\u202e" not in text
    assert "\x9b" not in text
    assert "You have won" in text


@pytest.mark.parametrize(
    "line",
    ["x ²", "choose ²", "٣", "9" * 4000, pytest.param("²"), pytest.param("①")],
    ids=ascii,
)
def test_any_number_is_answered(tmp_path, line):
    assert "You have won" in well(cloak(tmp_path, line.encode() + b"\n" + WIN))


def test_every_answer_is_there_when_the_next_prompt_is(tmp_path):
    with subprocess.Popen(
        [*PLAY, "--plain", "--new", "--saves", str(tmp_path), str(CLOAK)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=surroundings(),
    ) as game:
        assert until_prompt(game).startswith("Cloak of Darkness")
        for line, answer in (("w", "Cloakroom"), ("frotz", "frotz"), ("save here", "Saved as")):
            game.stdin.write(f"{line}\n".encode())
            game.stdin.flush()
            assert answer in until_prompt(game)
            if line == "w":
                assert log(tmp_path) == ["go west"]  # kept before the prompt, whatever happens now
        game.stdin.close()
        assert game.wait(30) == 0


def until_prompt(game):
    """What it says up to its next prompt."""
    said, end = b"", time.monotonic() + 30
    while not said.endswith(b"\n>"):
        assert time.monotonic() < end, said
        if os.name != "posix" or select.select([game.stdout], [], [], 1)[0]:
            byte = os.read(game.stdout.fileno(), 65536)
            assert byte, said
            said += byte.replace(b"\r\n", b"\n")
    return said.decode("utf-8")


@posix
def test_a_reader_that_goes_away_leaves_no_traceback(tmp_path):
    with subprocess.Popen(
        [*PLAY, "--plain", "--new", "--saves", str(tmp_path), str(CLOAK)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=surroundings(),
        bufsize=0,
    ) as game:
        assert game.stdout.readline() == b"Cloak of Darkness\n"
        game.stdout.close()
        with suppress(BrokenPipeError):
            for _ in range(1_000):
                game.stdin.write(b"look\nw\ne\n" * 100)
        assert game.wait(30) == 0
        assert game.stderr.read() == b""
    assert log(tmp_path)[0] == "go west"


@posix
def test_a_closed_output_from_the_start(tmp_path):
    script = 'exec "$@" | head -1'
    words = [*PLAY, "--plain", "--new", "--saves", str(tmp_path), str(CLOAK)]
    words = ["sh", "-c", script, "sh", *words]
    done = subprocess.run(words, input=WIN * 50, capture_output=True, check=False, env=surroundings())
    assert done.stdout == b"Cloak of Darkness\n"
    assert done.stderr == b""


@posix
def test_an_interrupt_is_answered_and_the_second_ends_the_game(tmp_path):
    with subprocess.Popen(
        [*PLAY, "--plain", "--new", "--saves", str(tmp_path), str(CLOAK)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=surroundings(),
    ) as game:
        until_prompt(game)
        game.send_signal(signal.SIGINT)
        assert "Ctrl-C again" in until_prompt(game)
        game.stdin.write(b"w\n")
        game.stdin.flush()
        assert "Cloakroom" in until_prompt(game)
        game.send_signal(signal.SIGINT)
        assert "Ctrl-C again" in until_prompt(game)
        game.send_signal(signal.SIGINT)
        assert game.wait(30) == 0
        assert game.stderr.read() == b""
    assert log(tmp_path) == ["go west"]


@posix
def test_an_interrupt_in_a_long_script_keeps_what_was_played(tmp_path):
    with subprocess.Popen(
        [*PLAY, "--plain", "--new", "--saves", str(tmp_path), str(CLOAK)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=surroundings(),
    ) as game:
        until_prompt(game)
        game.stdin.write(b"w. e. " * 10_000 + b"\n" + b"w\ne\n" * 10_000)
        game.stdin.flush()
        os.read(game.stdout.fileno(), 1000)
        game.send_signal(signal.SIGINT)
        game.stdin.close()
        game.stdout.read()
        assert game.wait(30) in (0, 130)
        assert b"Traceback" not in game.stderr.read()
    assert log(tmp_path)[:2] == ["go west", "go east"]


def test_saves_that_cannot_be_written_are_told_and_the_game_goes_on(tmp_path):
    (tmp_path / "saves").write_text("in the way")
    done = cloak(tmp_path / "saves", WIN)
    text = well(done)
    assert "You have won" in text
    assert text.count("could not be saved") == 1


def test_it_is_plain_wherever_there_is_no_terminal(tmp_path):
    with_flag = cloak(tmp_path, WIN, "--seed", "3")
    without = run("--new", "--seed=3", "--saves", tmp_path / "other", CLOAK, typed=WIN)
    assert with_flag.stdout == without.stdout


def kept_exactly(folder):
    """A saved game without how long it took to play."""
    data = json.loads((folder / "cloak" / "autosave.json").read_bytes())
    del data["checksum"], data["summary"]["played"]
    return data


EVERYWHERE = [
    {},
    {"PYTHONHASHSEED": "0", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONHASHSEED": "2", "LC_ALL": "tr_TR.UTF-8", "PYTHONIOENCODING": "latin-1", "TZ": "Asia/Seoul"},
]


def test_equal_seeds_and_commands_give_equal_games_everywhere(tmp_path):
    told, games = [], []
    for number, place in enumerate(EVERYWHERE):
        saves = tmp_path / str(number)
        words = ("--plain", "--new", "--saves", saves, "--seed", "9", CLOAK)
        told.append(run(*words, typed=WIN + "take 효산\n".encode(), **place).stdout)
        games.append(kept_exactly(saves))
    assert all(each == told[0] for each in told)
    assert all(each == games[0] for each in games)
