#!/usr/bin/env python3
"""Start Hyosan Escape from a checkout; nothing needs to be installed beforehand.

    python3 run.py               play the game
    python3 run.py test [...]    run every test (further words go to pytest)
    python3 run.py WORD...       hand the words to hyosan-escape, e.g. `check story`

The first start makes a private Python in .venv beside this file; later starts go
straight through it. An old Python must be able to parse this file, or it could not
say that it is too old: so no f-strings and no annotations here. Modules that only
setting up needs are imported there, which keeps an ordinary start quick.
"""

import os
import sys

ROOT = os.path.dirname(os.path.realpath(__file__))
VENV = os.path.join(ROOT, ".venv")
STAMP = os.path.join(VENV, "hyosan-escape-stamp")
WINDOWS = os.name == "nt"
BIN = os.path.join(VENV, "Scripts" if WINDOWS else "bin")
SUFFIX = ".exe" if WINDOWS else ""
PYTHON = os.path.join(BIN, "python" + SUFFIX)
SPREAD = ["--numprocesses=auto", "--dist=loadfile"]  # all the tests, on all the cores there are
COMMANDS = {"play": "hyosan-escape", "dev": "pytest"}  # each set of packages, and what it is there to run

# What pip prints when something outside this project is at fault, and what to tell the player. The
# order matters: pip may report a full disk or a bad certificate as a broken connection too.
DISK_FULL = (("no space left on device",), "The disk is full. Make some room, then run this again.")
BAD_CERTIFICATE = (
    ("certificate_verify_failed", "sslerror"),
    "The package index could not be trusted: its certificate did not check out. "
    "Look at this computer's clock and proxy settings, then run this again.",
)
NO_NETWORK = (
    ("connection broken", "failed to connect", "failed to establish", "max retries exceeded", "timed out"),
    "The packages Hyosan Escape needs could not be fetched: there seems to be no network. "
    "Connect to the internet (only this set-up needs it), then run this again.",
)
NO_VENV = (
    "This Python cannot make a private environment: its venv module or pip is missing. On Debian or "
    "Ubuntu, `sudo apt install python3-venv` cures it; elsewhere, install Python from python.org."
)
NOT_WRITABLE = (
    "Hyosan Escape sets itself up inside its own folder, but {} cannot be written to ({}). "
    "Copy it to a folder of your own and run it there."
)


class Trouble(Exception):
    """Set-up cannot go on; the message is a sentence for the player."""


def say(sentence):
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()


def command(packages):
    return os.path.join(BIN, COMMANDS[packages] + SUFFIX)


def stamp(packages):
    """What the stamp of a finished .venv must hold, byte for byte.

    It quotes pyproject.toml instead of hashing it: that costs no import. The folder is in it because
    the files in a .venv name their own path, so one that was moved or copied must be made anew.
    """
    with open(os.path.join(ROOT, "pyproject.toml"), "rb") as project:
        wanted = project.read()
    made = "{}\n{}.{}\n{}\n".format(packages, sys.version_info[0], sys.version_info[1], ROOT)
    return os.fsencode(made) + wanted


def ready(packages):
    """Whether .venv can run this set: all that an ordinary start waits for, so it starts no process."""
    if not (os.access(PYTHON, os.X_OK) and os.path.exists(command(packages))):
        return False
    try:
        with open(STAMP, "rb") as held:
            return held.read() in (stamp(packages), stamp("dev"))  # the dev set holds the play set
    except OSError:
        return False


def explain(output):
    """A sentence for the player from what a failed installer printed."""
    seen = output.lower()
    for marks, sentence in (DISK_FULL, BAD_CERTIFICATE, NO_NETWORK):
        if any(mark in seen for mark in marks):
            return sentence
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith("error")]
    return "Setting up failed. The installer's last words were:\n  " + "\n  ".join((errors or lines)[-5:])


def attempt(*words):
    """Run one set-up command quietly; return whether it succeeded, and all it printed."""
    import subprocess

    # A pip.conf that asks for --user installs would make pip refuse to work inside a .venv.
    surroundings = dict(os.environ, PIP_USER="0", PIP_NO_INPUT="1", PIP_DISABLE_PIP_VERSION_CHECK="1")
    surroundings.setdefault("PIP_RETRIES", "2")  # five, the default, is a long silence without a network
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    done = subprocess.run(words, cwd=ROOT, env=surroundings, check=False, **pipes)
    return done.returncode == 0, done.stdout.decode("utf-8", "replace")


def find_pip(base):
    """The words that start a pip for .venv, or None. Debian's bare python3 has one outside at most."""
    for pip in ([PYTHON, "-m", "pip"], [base, "-m", "pip", "--python", PYTHON]):
        if os.access(PYTHON, os.X_OK) and attempt(*(pip + ["--version"]))[0]:
            return pip
    return None


def clear():
    """Take away whatever stands at .venv."""
    import shutil

    if os.path.islink(VENV) or os.path.isfile(VENV):
        os.remove(VENV)
    elif os.path.exists(VENV):
        if os.path.exists(STAMP):
            os.remove(STAMP)  # first: a removal cut short must not leave a stamp vouching for half a .venv
        shutil.rmtree(VENV)


def create(base):
    """Make .venv anew, and return the words that start its pip."""
    made, output = False, ""
    for how in ([], ["--without-pip"]):  # a full one if this Python can, else one that an outside pip fills
        clear()
        made, output = attempt(base, "-m", "venv", *(how + [VENV]))
        pip = find_pip(base) if made else None
        if pip:
            return pip
    raise Trouble(NO_VENV if made or "No module named" in output else explain(output))


def wait_for_turn(lock):
    """Lock the open file: two set-ups at once would spoil each other's work."""
    import time

    told = False
    while True:
        try:
            if WINDOWS:
                import msvcrt

                msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except (BlockingIOError, PermissionError):
            if not told:
                say("Another start is setting up Hyosan Escape; waiting for it to finish...")
            told = True
            time.sleep(0.2)
        except OSError:
            return  # some network folders cannot lock; going on is better than refusing to play


def prepare(packages):
    """Bring .venv to the state that this set needs."""
    try:
        lock = open(VENV + "-lock", "w")
    except OSError as error:
        raise Trouble(NOT_WRITABLE.format(ROOT, error.strerror))
    with lock:
        wait_for_turn(lock)
        if ready(packages):
            return  # another start finished the work meanwhile
        say("Setting up Hyosan Escape in .venv (once; it may take a minute)...")
        # Started from inside the .venv that is being replaced, sys.executable is about to vanish.
        base = getattr(sys, "_base_executable", None) or sys.executable
        # The dev set grows out of a sound play set, whose stamp stays: if that fails, one can still play.
        pip = (find_pip(base) if ready("play") else None) or create(base)
        done, output = attempt(*(pip + ["install", "--editable", ".[dev]" if packages == "dev" else "."]))
        if not done:
            raise Trouble(explain(output))
        # An editable install compiles nothing, and some machines forbid Python to do so as it goes along.
        attempt(PYTHON, "-m", "compileall", "-q", os.path.join(ROOT, "src"))
        with open(STAMP, "wb") as held:
            held.write(stamp(packages))
        say("Done.")


def start(packages, words):
    """Become the installed command (on Windows, which cannot do that, run it and pass on its answer)."""
    if packages == "dev":
        os.chdir(ROOT)  # pytest finds its settings there
        words = words or SPREAD
    if not WINDOWS:
        os.execv(PYTHON, [PYTHON, command(packages)] + words)
    import subprocess

    child = subprocess.Popen([command(packages)] + words)
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            pass  # Ctrl-C is for the game, which has received it as well


def main(words):
    if sys.version_info[:2] < (3, 11):
        version = "{}.{}".format(sys.version_info[0], sys.version_info[1])
        say("Hyosan Escape needs Python 3.11 or newer; this is {}.".format(version))
        return 2
    packages, words = ("dev", words[1:]) if words[:1] == ["test"] else ("play", words)
    try:
        if not ready(packages):
            prepare(packages)
        try:
            return start(packages, words)
        except OSError:  # a Python that stands there but cannot run: without its stamp it is made anew
            os.remove(STAMP)
            prepare(packages)
            return start(packages, words)
    except KeyboardInterrupt:
        say("\nStopped. Run this again to finish setting up.")
        return 130
    except Trouble as trouble:
        say(str(trouble))
    except (OSError, ImportError) as error:
        say("Setting up failed: {}.".format(error))
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
