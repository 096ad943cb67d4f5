"""A process that runs the program in children of its own, each within bounds: Python is started, and the package read,
once for all of them. Reads a list of words (JSON) a line; answers with exit code, output and errors."""

import json
import os
import resource
import signal
import sys
import tempfile

from hyosan_escape.authoring import check, tests  # noqa: F401 - read once, before any child
from hyosan_escape.cli import main
from hyosan_escape.source import comments, yaml_tree  # noqa: F401

MEMORY = 300_000_000
SECONDS = 10  # of computing: a net under what takes two at most


def child(words, out, err):
    """Become the program; never returns."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    signal.alarm(3 * SECONDS)  # whoever waits for ever does not compute
    for number, new in enumerate((os.open(os.devnull, os.O_RDONLY), out.fileno(), err.fileno())):
        os.dup2(new, number)
    sys.argv[1:] = words
    code = main()
    sys.stdout.flush()
    os._exit(code)


for line in sys.stdin:
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        number = os.fork()
        if not number:
            try:
                child(json.loads(line), out, err)
            finally:
                sys.excepthook(*sys.exc_info())
                sys.stderr.flush()
                os._exit(70)
        code = os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])
        said = []
        for stream in (out, err):
            stream.seek(0)
            said.append(stream.read().decode("utf-8", "backslashreplace"))
    print(json.dumps([code, *said]), flush=True)
