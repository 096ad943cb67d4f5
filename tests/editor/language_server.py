"""An editor without a screen: opens files, asks for completions and hovers, reads what is underlined."""

import json
import subprocess
from threading import Timer

PATIENCE = 60  # seconds for one answer; a server that hangs is ended, and its silence is an error
CARET = "‸"


class Editor:
    """Talks to a language server over its standard streams (LSP: JSON-RPC with a header of one line)."""

    def __init__(self, program, folder):
        self.process = subprocess.Popen([program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.folder = folder
        self.sent = self.shown = 0
        self.underlined = {}  # uri -> diagnostics
        self.answers = {}  # number of the question -> answer
        can = {"completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}}}
        self.ask("initialize", processId=None, rootUri=folder.as_uri(), capabilities={"textDocument": can})
        self.tell("initialized")
        settings = {"validate": True, "completion": True, "hover": True, "schemaStore": {"enable": False}}
        self.tell("workspace/didChangeConfiguration", settings={"yaml": settings})

    def close(self):
        self.ask("shutdown")
        self.tell("exit")
        self.process.wait(PATIENCE)
        self.process.stdin.close()
        self.process.stdout.close()

    # What a person at an editor does.

    def problems(self, name, text):
        """What is underlined in a file of this name and text: [(line, message)]."""
        found = self.wait_for(self.underlined, self.show(name, text))
        return [(each["range"]["start"]["line"] + 1, each["message"]) for each in found]

    def completions(self, name, text):
        """What is offered at the caret: {label: what is inserted}."""
        found = self.at_caret("textDocument/completion", name, text) or {"items": []}
        return {each["label"]: each["textEdit"]["newText"] for each in found["items"]}

    def hover(self, name, text):
        """What is shown beside the caret."""
        found = self.at_caret("textDocument/hover", name, text)
        return found["contents"]["value"] if found else ""

    def saved(self, path):
        """A file on the disk has changed, and the editor has noticed."""
        self.tell("workspace/didChangeWatchedFiles", changes=[{"uri": path.as_uri(), "type": 2}])

    # How it is said to the server.

    def at_caret(self, method, name, text):
        before = text[: text.index(CARET)]
        uri = self.show(name, text.replace(CARET, ""))
        line, column = before.count("\n"), len(before) - (before.rfind("\n") + 1)
        return self.ask(method, textDocument={"uri": uri}, position={"line": line, "character": column})

    def show(self, name, text):
        """Open a file: a new one each time, for a server does not say of which version it speaks."""
        self.shown += 1
        uri = (self.folder / name).with_name(f"{self.shown}-{name.rpartition('/')[2]}").as_uri()
        self.tell("textDocument/didOpen", textDocument={"uri": uri, "languageId": "yaml", "version": 1, "text": text})
        return uri

    def ask(self, method, **params):
        self.sent += 1
        self.send({"id": self.sent, "method": method, "params": params})
        answer = self.wait_for(self.answers, self.sent)
        assert "error" not in answer, answer
        return answer["result"]

    def tell(self, method, **params):
        self.send({"method": method, "params": params})

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def wait_for(self, shelf, key):
        guard = Timer(PATIENCE, self.process.kill)
        guard.start()
        try:
            while key not in shelf:
                self.hear()
        finally:
            guard.cancel()
        return shelf.pop(key)

    def hear(self):
        length = 0
        while header := self.process.stdout.readline().strip():
            name, _, value = header.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server has ended"
        heard = json.loads(self.process.stdout.read(length))
        method, params = heard.get("method"), heard.get("params", {})
        if not method:
            self.answers[heard["id"]] = heard
        elif method == "textDocument/publishDiagnostics":
            self.underlined[params["uri"]] = params["diagnostics"]
        elif "id" in heard:  # a question to us: we have no settings, and agree to everything
            nothing = [None] * len(params["items"]) if method == "workspace/configuration" else None
            self.send({"id": heard["id"], "result": nothing})
