"""The figures. Each is a function that measures, and returns the lines to print."""

import gc
import subprocess
import sys
import tempfile
from random import Random
from statistics import median
from time import perf_counter

import school
from generate import cycle, grid
from measure import BARE, CLOAK, GAME, HYOSAN, ROOT, STANDARD, alternated, beside_loop, run, surroundings, timed
from novel import novel

from hyosan_escape.engine import actions, initial, opening, step
from hyosan_escape.play import Game
from hyosan_escape.prose import plain
from hyosan_escape.source import OnDisk, report
from hyosan_escape.story import check_texts, load_story

COMMANDS = 100_000
STEPS = 100_000
AFOOT = 20_000
CLOAK_CYCLE = [
    "look", "x cloak", "x chandeliers", "n", "w", "look", "x hook", "put cloak on hook", "take cloak",
    "i", "wear cloak", "take off cloak", "put cloak on hook", "e", "look", "s", "x sawdust",
    "restart yes",
]  # fmt: skip
HYOSAN_CYCLE = ["look", "x tin", "take tin", "drop tin", "listen", "read timetable", "talk to geon", "1", "restart yes"]


def start():
    """The first prompt."""
    with tempfile.TemporaryDirectory() as saves:
        plays = [[*GAME, "--plain", "--new", "--saves", saves, str(story)] for story in (CLOAK, HYOSAN)]
        bare, cloak, hyosan = alternated([BARE, *plays])
    return [
        f"bare Python       {bare * 1000:7.1f} ms",
        f"Cloak of Darkness {cloak * 1000:7.1f} ms   {cloak / bare:5.2f} x bare",
        f"Hyosan Escape     {hyosan * 1000:7.1f} ms   {hyosan / bare:5.2f} x bare",
    ]


def pipe():
    """Whole games down a pipe."""
    lines = (CLOAK_CYCLE * (COMMANDS // len(CLOAK_CYCLE) + 1))[:COMMANDS]
    typed = "\n".join(lines).encode()
    with tempfile.TemporaryDirectory() as saves:
        command = [*GAME, "--plain", "--new", "--seed", "1", "--saves", saves, str(CLOAK)]
        return _speed(f"{COMMANDS:,} commands", COMMANDS, beside_loop(lambda: run(command, typed), 3))


def walk():
    """The engine by itself."""
    story = load_story(OnDisk(str(CLOAK)))
    return _speed(f"{STEPS:,} steps", STEPS, beside_loop(lambda: timed(lambda: _walk(story))))


def _walk(story):
    pick = Random(1).random
    first = state = opening(story, initial(story, 1)).state
    for _ in range(STEPS):
        choices = actions(story, state)
        state = step(story, state, choices[int(pick() * len(choices))]).state if choices else first


def _speed(what, count, medians):
    """Rates as they are told: here, and on the standard computer."""
    seconds, loop, loops = medians
    return [
        f"loop              {loop * 1000:7.1f} ms",
        f"{what:<17} {count / seconds:7,.0f} /s",
        f"loop at 55 ms     {count / loops / STANDARD:7,.0f} /s",
    ]


def afoot():
    """The engine by itself, with the whole school afoot."""
    story, first = school.school()
    return _speed(f"{AFOOT:,} steps", AFOOT, beside_loop(lambda: timed(lambda: school.walk(story, first, AFOOT)), 3))


def size():
    """A turn in a small story and in a large one."""
    games = {rooms: Game(_made(grid(rooms)), 1) for rooms in (10, 10_000)}
    taken = dict.fromkeys(games, float("inf"))
    gc.collect()
    for _ in range(7):  # in turn, and the best of each: the rest is what else the computer did
        for rooms, game in games.items():
            taken[rooms] = min(taken[rooms], _turns(game))
    lines = [f"{rooms:>6} rooms      {seconds * 1e6:7.1f} us a turn" for rooms, seconds in taken.items()]
    return [*lines, f"ratio             {taken[10_000] / taken[10]:7.2f}"]


def _turns(game, rounds=40):
    """Seconds for one turn, from the typed line to the words of the answer."""
    game.begin(1)
    game.submit("look")  # the first line of a game makes the tables of words
    lines = cycle()
    begin = perf_counter()
    for _ in range(rounds):
        for line in lines:
            plain(game.submit(line).blocks)
    seconds = (perf_counter() - begin) / (rounds * len(lines))
    assert len(game.history.past) == rounds * len(lines), "every line of the cycle is a turn"
    return seconds


def turn():
    """A typed turn in Cloak of Darkness and in Hyosan Escape, from the line to the words of the answer."""
    names = {CLOAK: "Cloak of Darkness", HYOSAN: "Hyosan Escape"}
    typed = {CLOAK: CLOAK_CYCLE, HYOSAN: HYOSAN_CYCLE}
    lines = []
    for story, cycled in typed.items():
        seconds, _, loops = beside_loop(lambda story=story, cycled=cycled: _typed(story, cycled), 3)
        lines.append(f"{names[story]:<17} {seconds * 1e6:7.1f} us   at 55 ms {loops * STANDARD * 1e6:7.1f} us")
    return lines


def _typed(place, lines, rounds=60):
    """The median of many turns."""
    game = Game(load_story(OnDisk(str(place))), 1)
    taken = []
    for line in lines * rounds:
        begin = perf_counter()
        plain(game.submit(line).blocks)
        taken.append(perf_counter() - begin)
    return median(taken)


def load():
    """A story of a megabyte, checked."""
    texts = novel(730)
    million = sum(map(len, texts.values())) / 1e6
    seconds, loop, loops = beside_loop(lambda: timed(lambda: _made(texts)), 5)
    return [
        f"loop              {loop * 1000:7.1f} ms",
        f"{million:.2f} MB           {seconds * 1000:7.0f} ms",
        f"a megabyte        {loops / million:7.1f} loops",
    ]


def large():
    """Stories of more and more rooms, checked: each room should cost the same."""
    lines = []
    for rooms in (1_000, 10_000, 100_000):
        seconds, _, loops = beside_loop(lambda rooms=rooms: float(_large(rooms)[0]), 1)
        memory = _large(rooms)[1]
        lines.append(
            f"{rooms:>7,} rooms    {seconds:7.2f} s  {loops / rooms * 1000:5.2f} loops a thousand  {memory:>5} MB"
        )
    return lines


def _large(rooms):
    """Seconds and megabytes, in a process of its own."""
    return subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "large.py"), str(rooms)],
        capture_output=True, check=True, text=True, env=surroundings(),
    ).stdout.split()  # fmt: skip


def _made(texts):
    story, problems, texts = check_texts(texts)
    assert story is not None, report(problems, texts)
    return story


FIGURES = {
    "start": start,
    "pipe": pipe,
    "walk": walk,
    "afoot": afoot,
    "size": size,
    "turn": turn,
    "load": load,
    "large": large,
}
