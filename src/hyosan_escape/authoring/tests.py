"""`hyosan-escape test`: a story's own tests, played: tests/*.test in its folder, and `tests:` beside its content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..play.transcript import Case, Exchange, Failure, pattern_of, read_cases, run_case
from ..source import Entry, Mark, Marked, Problems, SourceStory, did_you_mean, gather_tests, printable, report
from ..source.problem import MOST
from ..story import Story, StoryError, load_story
from ..story.properties import declared
from ..story.properties import questions as properties
from .patience import search

if TYPE_CHECKING:
    from importlib.abc import Traversable

    from ..source import OnDisk
    from ..story import Trees


class Trials:
    """The tests of the story at a place. They are read while it is loaded: their conditions speak of its names."""

    def __init__(self, place: OnDisk | Traversable) -> None:
        self.place = place
        self.cases: list[Case] = []
        self.texts: dict[str, str] = {}  # of the files, to show mistakes in

    def questions(self, source: SourceStory, problems: Problems) -> list[Marked]:
        """Read every test, and give the conditions they ask."""
        self.texts = gather_tests(self.place, problems)
        for file, text in self.texts.items():
            self._enter(read_cases(file, text, problems), Mark(file, 1, 1), problems)
        for id, entry in source.many["tests"].items():
            self._enter([_case(id, entry)], entry.mark, problems)
        for case in self.cases:
            _try_start(case, source, problems)
        exchanges = [exchange for case in self.cases for exchange in case.exchanges]
        for exchange in exchanges:
            _try_patterns(exchange, problems)
        states = [state for exchange in exchanges for state in exchange.states]
        return states + properties(declared(source, problems))

    def _enter(self, cases: list[Case], mark: Mark, problems: Problems) -> None:
        found = [case for case in cases if not case.is_empty]
        if not found:
            problems.add("HE316", mark)
        self.cases += found

    def run(self, story: Story) -> list[Failure]:
        """What went otherwise than written. `story` was loaded with `questions`."""
        return [failure for case in self.cases if (failure := run_case(story, case, search))]


def _case(id: str, entry: Entry) -> Case:
    """A test of YAML as the same kind of case."""
    exchanges = [Exchange(None, [], []), *map(_exchange, entry.fields.get("steps", ()))]
    end = entry.text("state")
    if end:
        exchanges[-1].states.append(end)
    return Case(id, entry.number("seed"), exchanges, entry.text("from"), entry.text("mode"))


def _exchange(step: Marked | Entry) -> Exchange:
    if isinstance(step, Marked):
        return Exchange(step.value, [], [])
    expected = [*step.many("expect"), *(Marked(f"!{line.value}", line.mark) for line in step.many("forbid"))]
    state = step.text("state")
    return Exchange(step.string("type"), expected, [state] if state else [])


def _try_start(case: Case, source: SourceStory, problems: Problems) -> None:
    """Tell of a beginning that is none, and of a mode that is none."""
    if case.mode and case.mode.value not in source.many["modes"]:
        cure = did_you_mean(case.mode.value, source.many["modes"])
        problems.add("HE104", case.mode.mark, cure, what="the mode", name=case.mode.value[:60])
    if case.start is None:
        return
    kind, *id = case.start.value.split() or [""]
    if kind != "chapter" or len(id) != 1:
        problems.add("HE352", case.start.mark, reason=f'"{case.start.value[:60]}" is no beginning: write chapter ID')
    elif id[0] not in source.many["chapters"]:
        cure = did_you_mean(id[0], source.many["chapters"])
        problems.add("HE104", case.start.mark, cure, what="the chapter", name=id[0][:60])


def _try_patterns(exchange: Exchange, problems: Problems) -> None:
    """Tell of a /pattern/ that is none, or that is not settled even on nothing."""
    for line in exchange.expected:
        pattern = pattern_of(line.value)
        wrong = search(pattern, "") if pattern else ""
        if wrong not in ("", "not found"):
            problems.add("HE352", line.mark, reason=f"{wrong}: {line.value[:60]}")


def run_tests(place: OnDisk | Traversable, trees: Trees) -> int:
    """Play the tests of the story at a place; print what went otherwise. 0 if nothing did."""
    trials = Trials(place)
    try:
        story = load_story(place, trees, trials.questions)
    except StoryError as error:
        print(report(error.problems, error.texts | trials.texts))
        return 1
    failures = trials.run(story)
    for failure in failures[:MOST]:
        print(_told(failure))
    if not trials.cases:
        print(f"{printable(str(place))}: no tests here: neither tests/*.test nor a section `tests`.")
    print(f"{len(trials.cases) - len(failures)} passed, {len(failures)} failed")
    return 1 if failures else 0


def _told(failure: Failure) -> str:
    mark = failure.mark
    said = printable(f"{mark.file}:{mark.line}: {failure.case[:80]}: {failure.message[:300]}")
    return f"{said}\n    the answer was: {printable(failure.answer[:600])}\n"
