"""`hyosan-escape explore`: many games played by bots, for stories that no search can exhaust.

Every other game begins where few have been (as in novelty search): of the moments kept, one for each new sight, the one
that was begun from least. So what lies deep is come to without playing up to it each time. Endings and lengths are
counted in games from the beginning alone.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from ..engine import actions, initial, opening, respond
from ..named import NamedTuple
from ..parser import phrase, vocabulary
from ..prose import narrate
from ..story.goals import open_goals
from ..story.render import render
from ..world import Action, State
from ..world.event import Event
from .asides import ask_for_asides
from .bots import BOTS, Sitting
from .chance import Luck
from .closely import look_closely
from .rows import Row, Rows
from .subject import Subject
from .unseen import never_seen, told

LONGEST = 600  # turns of one game


class Moment(NamedTuple):
    """Where a game may begin: a state, and how it was come to."""

    state: State
    seed: int
    said: tuple[str, ...]


class Run(NamedTuple):
    bot: str
    turns: int
    ending: int
    whole: bool  # it began at the beginning


class Roamer:
    """All games of one call; what they came to adds up."""

    def __init__(self, subject: Subject, seed: int) -> None:
        self.subject = subject
        self.rows: Rows = subject.rows()
        look_closely(self.rows)
        self.story, self.words = self.rows.story, vocabulary(subject.story)
        self.seed, self.luck = seed, Luck(seed)
        self.runs: list[Run] = []
        self.visits: Counter[int] = Counter()  # room -> turns that ended there
        self.kept: dict[object, Moment] = {}
        self.begun: Counter[object] = Counter()  # sight -> games that began there
        self.failures: list[tuple[str, Moment]] = []
        marks = self.story.text_marks
        self.hints = {
            goal: self.rows.add(f"hint of goal {goal.id}, obeyed", marks[goal.hints[-1]])
            for goal in self.story.goals.rows[1:] if goal.hints
        }  # fmt: skip
        self._show_covers()

    def _show_covers(self) -> None:
        """What is said of the story itself can be read in every game."""
        about = self.story.about
        for text in (about.opening, about.about, about.content, about.status, about.credits):
            render(self.story, self.story.start, text)

    def play(self, number: int) -> None:
        """One game more."""
        bot = [*BOTS][number % len(BOTS)]
        whole = number // len(BOTS) % 2 == 0 or not self.kept
        seed = self.seed + number
        moment = self._beginning(seed) if whole else self._rare()
        turns, state = self._play(bot, moment)
        self.runs.append(Run(bot, turns, state.ending, whole))

    def _beginning(self, seed: int) -> Moment:
        start = self.subject.start
        turn = opening(self.story, initial(self.story, seed, start.mode), start.chapter)
        self._see(turn.state, turn.events)
        return Moment(turn.state, seed, ())

    def _rare(self) -> Moment:
        sight = min(self.kept, key=lambda each: self.begun[each])
        self.begun[sight] += 1
        moment = self.kept[sight]
        return moment._replace(state=moment.state._replace(dice=self.luck.below(1 << 62)))

    def _play(self, bot: str, moment: Moment) -> tuple[int, State]:
        sitting = Sitting(self.story, self.words, self.luck)
        state, said = moment.state, [*moment.said]
        for turn in range(LONGEST):
            offered = actions(self.story, state)
            if not offered or state.ending:
                return turn, state
            action = BOTS[bot](sitting, state, offered)
            sitting.done[state.here, state.scene, action] += 1
            if sitting.obeyed is not None:
                self.rows.meet(self.hints[sitting.obeyed])
            said.append(phrase(self.story, state, action))
            try:
                state = self._act(state, action)
            except Exception as error:  # whatever it is: a story must never come to it
                self.failures.append((f"{type(error).__name__}: {error}", moment._replace(said=tuple(said))))
                return turn, state
            self._keep(state, moment.seed, said)
        return LONGEST, state

    def _act(self, state: State, action: Action) -> State:
        turn = respond(self.story, state, action)
        self._see(turn.state, turn.events)
        return turn.state

    def _see(self, state: State, events: tuple[Event, ...]) -> None:
        """Read what is told, for whoever watches the texts."""
        narrate(self.story, state, events)
        self._ask_for_hints(state)
        self.visits[state.here] += 1
        self.rows.meet(self.rows.rooms.get(state.here, -1))
        self.rows.meet(self.rows.endings.get(state.ending, -1))
        for event in events:
            self.rows.meet(self.rows.lines.get(getattr(event, "text", 0), -1))
        if self.rows.silent:
            ask_for_asides(self.rows, state)

    def _ask_for_hints(self, state: State) -> None:
        """GOALS and HINT can be typed wherever the player is free; they take no turn."""
        for goal in () if state.scene else open_goals(self.story, state):
            for text in (goal.title, *goal.hints):
                render(self.story, state, text)

    def _keep(self, state: State, seed: int, said: list[str]) -> None:
        """A moment is worth keeping where something was met for the first time, or the sight is new."""
        sight = (state.here, state.scene, len(self.rows.unmet) if self.rows.fresh else -1)
        if not state.ending and (sight not in self.kept):
            self.kept[sight] = Moment(state, seed, tuple(said))
        self.rows.fresh.clear()


def roam(subject: Subject, runs: int, seed: int) -> Roamer:
    roamer = Roamer(subject, seed)
    for number in range(runs):
        roamer.play(number)
    return roamer


def report(roamer: Roamer, most: int = 60) -> str:
    """The same for the same story, runs and seed, to the byte."""
    story, rows = roamer.subject.story, roamer.rows
    whole = [run for run in roamer.runs if run.whole]
    lines = [
        f"{story.about.title}: {len(roamer.runs)} games from seed {roamer.seed}, {len(whole)} from the beginning.",
        "",
    ]
    lines += [*_endings(roamer, whole), "", *_lengths(whole), "", *_coverage(rows)]
    unseen = never_seen(rows, most)
    return "\n".join([*lines, *([""] if unseen else []), *unseen, *_failures(roamer)])


def _endings(roamer: Roamer, whole: list[Run]) -> list[str]:
    counts = Counter(run.ending for run in whole)
    names = [row.id for row in roamer.subject.story.endings]
    lines = ["How the games ended:"]
    for number in [*range(1, len(names)), 0]:
        name = names[number] or f"not within {LONGEST} turns"
        share = 100 * counts[number] / max(1, len(whole))
        lines.append(f"  {name:<24}{counts[number]:>6}  {share:5.1f} %  {_by_bot(whole, number)}")
    return lines


def _by_bot(whole: list[Run], ending: int) -> str:
    counts = Counter(run.bot for run in whole if run.ending == ending)
    return ", ".join(f"{bot} {counts[bot]}" for bot in BOTS if counts[bot])


def _lengths(whole: list[Run]) -> list[str]:
    turns = sorted(run.turns for run in whole if run.ending)
    if not turns:
        return ["No game came to an end."]
    quarters = [turns[len(turns) * part // 4] for part in (1, 2, 3)]
    low, middle, high = quarters
    return [
        f"Turns to an ending: from {turns[0]} to {turns[-1]}; half of the games {low} to {high}, the middle {middle}."
    ]


def _coverage(rows: Rows) -> list[str]:
    kinds: dict[str, list[int]] = {}
    for number, row in enumerate(rows.rows):
        found = kinds.setdefault(_kind(row), [0, 0])
        found[0] += number not in rows.unmet
        found[1] += 1
    return ["Seen:", *(f"  {kind:<24}{seen:>6} of {total}" for kind, (seen, total) in kinds.items())]


def _kind(row: Row) -> str:
    if "its condition" in row.what:
        return "conditions, both ways"
    if row.what.startswith("text"):
        return "texts" if row.what == "text" else "variants of texts"
    return {"passage": "passages", "part": "parts of epilogues"}.get(row.what.split()[0], f"{row.what.split()[0]}s")


def _failures(roamer: Roamer) -> list[str]:
    lines = []
    for message, moment in roamer.failures[:5]:
        lines += [
            "",
            f"A turn failed: {message}",
            f"* {message}",
            f"seed: {moment.seed}",
            *(f"> {each}" for each in moment.said),
        ]
    return lines


def heat(roamer: Roamer) -> dict[str, Any]:
    """Where the games went and what they never saw, for maps and other tools."""
    story, rows = roamer.subject.story, roamer.rows
    return {
        "story": story.about.id,
        "seed": roamer.seed,
        "runs": len(roamer.runs),
        "rooms": {room.id: roamer.visits[number] for number, room in enumerate(story.rooms) if room.id},
        "endings": {row.id: sum(run.ending == n for run in roamer.runs) for n, row in enumerate(story.endings) if n},
        "never_seen": [told(rows.rows[row]) for row in sorted(rows.unmet)],
    }
