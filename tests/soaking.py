"""Games played at random, with an eye on what must hold in each of them.

    python tests/soaking.py [STORY] [GAMES] [COMMANDS]

plays so many games in each of the story's modes (1000 of 300 commands), and names the game in which something broke.
tests/laws/test_luck.py plays a few of them.
"""

import sys
import time
from pathlib import Path
from random import Random

from hyosan_escape.engine import actions, initial, opening, page, step
from hyosan_escape.prose import menu, narrate, plain
from hyosan_escape.source import OnDisk
from hyosan_escape.story import load_story
from hyosan_escape.story.odds import chances
from hyosan_escape.world import flat
from hyosan_escape.world.action import CHOOSE, GO, WAIT
from hyosan_escape.world.event import PassageOpened

STORY = Path(__file__).resolve().parent.parent / "story"
BUSY = (CHOOSE, GO, WAIT)  # what brings a game on: most of the commands are of these


def soak(story, mode, seed, commands):
    """One game. Raises AssertionError where something does not hold; returns how many turns it had."""
    luck, warned = Random(f"{mode} {seed}"), 0
    state = opening(story, initial(story, seed, mode)).state
    for turns in range(commands):
        offered = actions(story, state)
        if not offered:
            return turns
        turn = step(story, state, _picked(luck, offered))
        plain([*narrate(story, turn.state, turn.events), *menu(story, turn.state)])
        assert not story.endings[turn.state.ending].death or warned >= 2, "a death without two warnings"
        warned = _warnings(story, turn) + (warned if state.scene else 0) if turn.state.scene else 0
        state = turn.state
        look_at(story, state)
    return commands


def _picked(luck, offered):
    busy = [each for each in offered if each.verb in BUSY]
    return luck.choice(busy if busy and luck.random() < 0.7 else offered)


def _warnings(story, turn):
    """One at most: two that are told in one breath are one."""
    return any(isinstance(each, PassageOpened) and story.passages[each.passage].warns for each in turn.events)


def look_at(story, state):
    """What holds of every state."""
    for _, choice, _ in page(story, state) if state.scene else ():
        odds = story.choices[choice].odds
        found = chances(story, state, odds) if odds else (10,)
        assert sum(found) == 10, f"odds that do not add to ten: {found}"
        assert all(0 <= tenths <= 10 for tenths in found), f"odds out of bounds: {found}"
    assert all(0 <= value < row.size for row, value in zip(story.variables, flat(state.fact), strict=True))
    assert len(set(state.cards)) == len(state.cards) <= story.cards


def modes_of(story):
    """The modes there are, by number; 0 alone where there are none."""
    return range(1, len(story.modes)) if story.mode else range(1)


def main(place=str(STORY), games="1000", commands="300"):
    story, broken = load_story(OnDisk(place)), 0
    for mode in modes_of(story):
        start, turns = time.perf_counter(), 0
        for seed in range(int(games)):
            try:
                turns += soak(story, mode, seed, int(commands))
            except Exception as error:  # whatever it is, the next games are still to be played
                broken += 1
                print(f"mode {mode}, seed {seed}: {type(error).__name__}: {error}")
        name = story.modes[mode].name or "the story"
        print(f"{name}: {games} games, {turns} turns, {time.perf_counter() - start:.0f} s", flush=True)
    print(f"{broken} broken")
    return bool(broken)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
