"""run.py, the starter, without a network: what it decides, and what it says when it cannot go on."""

import ast
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

RUN = Path(__file__).resolve().parent.parent / "run.py"


@pytest.fixture
def run(tmp_path, monkeypatch):
    """A run.py of its own in an empty folder, so that no test can touch the real .venv."""
    shutil.copy(RUN, tmp_path)
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "hyosan-escape"\n', encoding="utf-8")
    spec = importlib.util.spec_from_file_location("run_under_test", tmp_path / "run.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    # Becoming another program, or starting one, must be asked for by the test.
    monkeypatch.setattr(os, "execv", lambda *_: pytest.fail("run.py wanted to exec"))
    monkeypatch.setattr(module, "attempt", lambda *words: pytest.fail(f"run.py wanted to start {words}"))
    return module


def furnish(run, packages):
    """Put up what a finished .venv looks like from outside."""
    os.makedirs(run.BIN, exist_ok=True)
    for path in [run.PYTHON, *map(run.command, ["play", "dev"][: 1 + (packages == "dev")])]:
        Path(path).write_text("", encoding="utf-8")
        os.chmod(path, 0o755)
    Path(run.STAMP).write_bytes(run.stamp(packages))


class Installer:
    """Stands in for attempt(): remembers the commands, and fails those it is told to."""

    def __init__(self, run, *failing, output="No module named venv"):
        self.run, self.failing, self.output = run, failing, output
        self.commands = []

    def __call__(self, *words):
        line = " ".join(words)
        self.commands.append(line)
        if any(part in line for part in self.failing):
            return False, self.output
        if "venv" in words:
            os.makedirs(self.run.BIN)
            shutil.copy(sys.executable, self.run.PYTHON)
        if "install" in words:
            for packages in ["play", "dev"] if ".[dev]" in words else ["play"]:
                Path(self.run.command(packages)).write_text("", encoding="utf-8")
        return True, ""

    def ran(self, part):
        return any(part in line for line in self.commands)


def use(monkeypatch, run, *failing, **more):
    installer = Installer(run, *failing, **more)
    monkeypatch.setattr(run, "attempt", installer)
    return installer


# ---- Old Pythons


def too_modern(source):
    """What in this source a Python as old as 2.7 would choke on."""
    try:
        tree = ast.parse(source, feature_version=(3, 4))
    except SyntaxError as error:
        return [str(error)]
    found = [] if source.isascii() else ["non-ASCII text"]
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr | ast.Nonlocal | ast.YieldFrom | ast.NamedExpr):
            found.append(type(node).__name__)
        elif isinstance(node, ast.arguments) and (node.kwonlyargs or node.posonlyargs):
            found.append("keyword-only or positional-only arguments")
        elif getattr(node, "annotation", None) or getattr(node, "returns", None):
            found.append("annotation")
        elif isinstance(node, ast.Raise) and node.cause:
            found.append("raise ... from")
    return found


def test_an_old_python_can_parse_run_py():
    assert too_modern(RUN.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source", ["f'{1}'", "def f(a: int): pass", "def f() -> int: pass", "def f(*, a): pass", "'é'"]
)
def test_the_check_for_old_pythons_sees_what_is_too_modern(source):
    assert too_modern(source)


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 9, 0), (3, 10, 14)])
def test_a_python_too_old_is_told_so(version):
    trial = f"import runpy, sys; sys.version_info = {version}; sys.argv = ['run.py']; "
    trial += f"runpy.run_path({str(RUN)!r}, run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", trial], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == f"Hyosan Escape needs Python 3.11 or newer; this is {version[0]}.{version[1]}.\n"
    assert done.stdout == ""


def test_python_3_11_is_new_enough(run, monkeypatch):
    monkeypatch.setattr(run, "sys", SimpleNamespace(version_info=(3, 11, 0)))
    monkeypatch.setattr(run, "ready", lambda _: True)
    monkeypatch.setattr(run, "start", lambda *_: 17)
    assert run.main([]) == 17


# ---- The stamp


@pytest.mark.parametrize(
    ("made", "wanted", "ready"),
    [("play", "play", True), ("dev", "dev", True), ("dev", "play", True), ("play", "dev", False)],
)
def test_the_dev_set_serves_players_but_not_the_reverse(run, made, wanted, ready):
    furnish(run, made)
    assert run.ready(wanted) is ready


def test_a_play_stamp_is_not_enough_for_testing_even_if_pytest_is_there(run):
    furnish(run, "dev")
    Path(run.STAMP).write_bytes(run.stamp("play"))
    assert not run.ready("dev")
    assert run.ready("play")


def test_changed_requirements_make_the_stamp_stale(run):
    furnish(run, "dev")
    with open(os.path.join(run.ROOT, "pyproject.toml"), "a", encoding="utf-8") as project:
        project.write("# one more line\n")
    assert not run.ready("play")
    assert not run.ready("dev")


def test_another_python_makes_the_stamp_stale(run, monkeypatch):
    furnish(run, "play")
    monkeypatch.setattr(run, "sys", SimpleNamespace(version_info=(sys.version_info[0], 99, 0)))
    assert not run.ready("play")


def test_a_copied_folder_does_not_trust_the_stamp_it_brought(run, monkeypatch):
    furnish(run, "play")
    monkeypatch.setattr(run, "ROOT", shutil.copytree(run.ROOT, run.ROOT + "-copy"))
    assert not run.ready("play")


def test_a_stamp_cut_short_does_not_count(run):
    furnish(run, "play")
    Path(run.STAMP).write_bytes(run.stamp("play")[:-1])
    assert not run.ready("play")


# ---- A broken .venv


@pytest.mark.parametrize("part", ["PYTHON", "STAMP", "command"])
def test_a_venv_with_a_part_missing_is_not_ready(run, part):
    furnish(run, "play")
    os.remove(run.command("play") if part == "command" else getattr(run, part))
    assert not run.ready("play")


@pytest.mark.skipif(os.name == "nt", reason="a .venv has no links there")
def test_a_venv_whose_python_was_uninstalled_is_not_ready(run):
    furnish(run, "play")
    os.remove(run.PYTHON)
    os.symlink(os.path.join(run.ROOT, "gone"), run.PYTHON)
    assert not run.ready("play")


def test_a_broken_venv_is_made_anew(run, monkeypatch, capsys):
    furnish(run, "play")
    os.remove(run.PYTHON)
    leftover = os.path.join(run.VENV, "leftover")
    Path(leftover).write_text("", encoding="utf-8")
    installer = use(monkeypatch, run)
    run.prepare("play")
    assert installer.ran(f"-m venv {run.VENV}")
    assert not os.path.exists(leftover)
    assert run.ready("play")
    assert capsys.readouterr().out == ""


def test_a_file_or_a_link_in_the_place_of_the_venv_is_replaced(run, monkeypatch, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "precious").write_text("", encoding="utf-8")
    os.symlink(elsewhere, run.VENV)
    use(monkeypatch, run)
    run.prepare("play")
    assert run.ready("play")
    assert (elsewhere / "precious").exists()


@pytest.mark.skipif(os.name == "nt", reason="there is no exec there")
def test_a_python_that_is_there_but_cannot_run_is_mended(run, monkeypatch):
    furnish(run, "play")
    installer = use(monkeypatch, run)
    tries = []

    def execv(*words):
        tries.append(words)
        if not installer.commands:
            raise OSError(8, "Exec format error")
        raise SystemExit(0)  # a real exec does not come back either

    monkeypatch.setattr(os, "execv", execv)
    with pytest.raises(SystemExit):
        run.main(["check", "story"])
    expected = (run.PYTHON, [run.PYTHON, run.command("play"), "check", "story"])
    assert tries == [expected, expected]
    assert installer.ran("-m venv")


# ---- Setting up


def test_the_first_start_makes_the_venv_and_installs_the_play_set(run, monkeypatch):
    installer = use(monkeypatch, run)
    run.prepare("play")
    assert installer.commands[-2] == f"{run.PYTHON} -m pip install --editable ."
    assert installer.commands[-1] == f"{run.PYTHON} -m compileall -q {os.path.join(run.ROOT, 'src')}"
    assert run.ready("play")
    assert not run.ready("dev")


def test_the_dev_set_grows_out_of_the_play_set(run, monkeypatch):
    furnish(run, "play")
    installer = use(monkeypatch, run)
    run.prepare("dev")
    assert not installer.ran("-m venv")
    assert run.ready("dev")
    assert run.ready("play")


def test_a_failure_to_grow_leaves_the_game_playable(run, monkeypatch):
    furnish(run, "play")
    use(monkeypatch, run, "install")
    with pytest.raises(run.Trouble):
        run.prepare("dev")
    assert run.ready("play")
    assert not run.ready("dev")


def test_a_failed_installation_leaves_no_stamp(run, monkeypatch):
    use(monkeypatch, run, "install")
    with pytest.raises(run.Trouble):
        run.prepare("play")
    assert not os.path.exists(run.STAMP)


def test_without_ensurepip_the_pip_outside_serves(run, monkeypatch):
    installer = use(monkeypatch, run, f"-m venv {run.VENV}", f"{run.PYTHON} -m pip")
    run.prepare("play")
    assert installer.ran(f"-m venv --without-pip {run.VENV}")
    assert installer.commands[-2].endswith(f"-m pip --python {run.PYTHON} install --editable .")
    assert run.ready("play")


@pytest.mark.parametrize("failing", [["-m venv"], [f"-m venv{os.sep}", "-m pip"]])
def test_without_venv_or_pip_the_cure_is_named(run, monkeypatch, capsys, failing):
    use(monkeypatch, run, *failing)
    assert run.main([]) == 1
    said = capsys.readouterr()
    assert "apt install python3-venv" in said.err
    assert said.out == ""


def test_a_full_disk_is_not_blamed_on_a_missing_venv(run, monkeypatch):
    use(monkeypatch, run, "-m venv", output="OSError: [Errno 28] No space left on device")
    with pytest.raises(run.Trouble, match="disk is full"):
        run.prepare("play")


def test_a_folder_that_cannot_be_written_to_is_named(run, monkeypatch, capsys):
    monkeypatch.setattr(run, "VENV", os.path.join(run.ROOT, "no", "such", "folder"))
    assert run.main([]) == 1
    said = capsys.readouterr().err
    assert "cannot be written to" in said
    assert run.ROOT in said


def test_ctrl_c_while_setting_up_ends_with_one_sentence(run, monkeypatch, capsys):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "attempt", interrupted)
    assert run.main([]) == 130
    assert capsys.readouterr().err.splitlines()[-1] == "Stopped. Run this again to finish setting up."


@pytest.mark.skipif(os.name == "nt", reason="holds the lock by a POSIX call")
def test_a_second_start_waits_for_the_first_and_then_has_nothing_to_do(run, monkeypatch, capsys):
    import fcntl
    import time

    first = open(run.VENV + "-lock", "w", encoding="utf-8")  # noqa: SIM115 - closed to release the lock
    fcntl.flock(first, fcntl.LOCK_EX)

    def finish(_seconds):
        furnish(run, "play")
        first.close()

    monkeypatch.setattr(time, "sleep", finish)
    run.prepare("play")  # would fail at once if it started an installer
    assert first.closed
    assert "waiting" in capsys.readouterr().err


# ---- What failed

OFFLINE = [
    "WARNING: Retrying (Retry(total=4, connect=None)) after connection broken by 'NewConnectionError("
    "'<pip._vendor.urllib3.connection.HTTPSConnection object at 0x7f>: Failed to establish a new connection: "
    "[Errno -3] Temporary failure in name resolution')': /simple/hatchling/\n"
    "ERROR: Could not find a version that satisfies the requirement hatchling>=1.27 (from versions: none)\n"
    "ERROR: No matching distribution found for hatchling>=1.27\n",
    "WARNING: Retrying (Retry(total=1)) after connection broken by 'ProxyError('Cannot connect to proxy.')'",
    "pip._vendor.urllib3.exceptions.ReadTimeoutError: HTTPSConnectionPool(host='files.pythonhosted.org', "
    "port=443): Read timed out.\n",
    "ERROR: Could not install packages due to an OSError: HTTPSConnectionPool(host='pypi.org', port=443): "
    "Max retries exceeded with url: /simple/pyyaml/",
]


@pytest.mark.parametrize("output", OFFLINE)
def test_a_missing_network_is_called_that(run, output):
    said = run.explain(output)
    assert "there seems to be no network" in said
    assert "ERROR" not in said


def test_a_bad_certificate_is_not_called_a_missing_network(run):
    said = run.explain(
        "WARNING: Retrying (Retry(total=0)) after connection broken by 'SSLError(SSLCertVerificationError(1, "
        "'[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed'))': /simple/hatchling/"
    )
    assert "certificate" in said
    assert "no network" not in said


def test_a_failure_of_another_kind_is_quoted(run):
    said = run.explain("Collecting x\nERROR: No matching distribution found for x\nnotice: a new pip\n")
    assert "ERROR: No matching distribution found for x" in said
    assert "no network" not in said
    assert "Collecting" not in said


def test_a_failure_without_an_error_line_is_quoted_from_its_end(run):
    said = run.explain("".join(f"line {number}\n" for number in range(20)))
    assert said.splitlines()[1:] == [f"  line {number}" for number in range(15, 20)]


# ---- An ordinary start


@pytest.mark.skipif(os.name == "nt", reason="there is no exec there")
@pytest.mark.parametrize(
    ("words", "packages", "handed_on"),
    [
        ([], "play", []),
        (["check", "examples/cloak"], "play", ["check", "examples/cloak"]),
        (["check", "test"], "play", ["check", "test"]),
        (["test"], "dev", ["--numprocesses=auto", "--dist=loadfile"]),
        (["test", "-k", "stamp"], "dev", ["-k", "stamp"]),
    ],
)
def test_the_words_reach_the_right_program(run, monkeypatch, words, packages, handed_on):
    furnish(run, "dev")
    monkeypatch.chdir("/")
    became = []

    def execv(*words):
        became.append(words)
        raise SystemExit(0)

    monkeypatch.setattr(os, "execv", execv)
    with pytest.raises(SystemExit):
        run.main(words)
    assert became == [(run.PYTHON, [run.PYTHON, run.command(packages), *handed_on])]
    # The tests run in the project; a player's relative paths mean the player's own folder.
    assert os.getcwd() == (run.ROOT if packages == "dev" else "/")


def test_an_ordinary_start_imports_nothing_heavy(run):
    furnish(run, "play")
    trial = (
        "import os, sys; before = set(sys.modules); sys.path.insert(0, sys.argv[1]); import run; "
        "assert run.ready('play'); print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", trial, run.ROOT], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["run"]
