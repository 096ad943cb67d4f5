"""Print how fast a search goes, and what a state costs.

python benchmarks/explore.py [cloak] [school] [hyosan] [memory]
"""

import sys
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from measure import CLOAK, HYOSAN, STANDARD, beside_loop, show

from hyosan_escape.explore.budget import Budget, Watch
from hyosan_escape.explore.rows import Rows
from hyosan_escape.explore.search import Search
from hyosan_escape.explore.space import Space
from hyosan_escape.source import NO_MARK, OnDisk, report
from hyosan_escape.story import check_texts, load_story
from hyosan_escape.world import Action, put

ROOMS, THINGS = 20, 6
SAMPLE = 4_000  # states of a story that is not searched through
MILLION = 1_000_000


def cloak():
    """Cloak of Darkness, all of it: a plain search, the actions' enumeration included."""
    return _told(load_story(OnDisk(str(CLOAK))), 0)


def school():
    """A generated school: 20 rooms in a row, 6 things of which each is at home, in hand or handed in, 1 pursuer who
    patrols: 20 x 3^6 x 38 = 554,040 states if there were no end. So many of them:"""
    return _told(generated(), SAMPLE)


def hyosan():
    """Hyosan Escape, from the beginning: so many states of it."""
    return _told(load_story(OnDisk(str(HYOSAN))), SAMPLE // 8)


def memory():
    """A million states of the school as a search keeps them, with five edges each: bytes of the whole process."""
    space, state = Space(), generated().start
    before = resident()
    step = (Action(3), ())
    for number in range(MILLION):
        low, high = number % 1000, number // 1000
        made = state._replace(here=3 + low % 20, clock=low // 20, at=put(state.at, 2, high))
        space.enter(made, max(0, number - 1), step)
        space.edges.extend([number] * 5)
        space.close()
    taken = (resident() - before) / MILLION
    return [f"a state           {taken:7.0f} bytes", f"by its own count  {space.bytes() / MILLION:7.0f} bytes"]


def generated():
    """The school."""
    rooms = [f"  r{n}: {{name: Room {n}, text: Plain., exits: {{{_exits(n)}}}}}" for n in range(ROOMS)]
    books = [f"  t{n}: {{name: book {_letter(n)}, at: r{n * 3}, text: A book.}}" for n in range(THINGS)]
    rules = [f"- {{on: put t{n} on desk, when: here is r0, do: [move t{n} to nowhere]}}" for n in range(THINGS)]
    rules += [f"- {{on: drop t{n}, instead: Not here.}}" for n in range(THINGS)]
    done = " and ".join(f"t{n} is nowhere" for n in range(THINGS))
    lines = [
        "story: {id: school, title: School, start: r0}",
        *("rooms:", *rooms),
        *("things:", "  desk: {name: desk, at: r0, is: [fixed, supporter], text: Wide.}", *books),
        *("hordes:", "  guard: {name: guard, at: r10, route: [r0, r19]}"),
        *("rules:", *rules),
        *("endings:", f"  done: {{title: Done, text: Done., when: {done}}}"),
    ]
    story, problems, texts = check_texts({"a.yaml": "\n".join(lines)})
    assert story is not None, report(problems, texts)
    return story


def _exits(number):
    ways = [f"west: r{number - 1}"] * (number > 0) + [f"east: r{number + 1}"] * (number < ROOMS - 1)
    return ", ".join(ways)


def _letter(number):
    return "abcdef"[number]


def _told(story, most):
    found = []

    def work():
        search = Search(Rows(story, lambda id: NO_MARK))
        begin = perf_counter()
        search.run(Watch(Budget(states=most, seconds=0)))
        found[:] = [search]
        return perf_counter() - begin

    seconds, loop, loops = beside_loop(work, 3)
    search, lap = found[0], STANDARD * loops
    steps, states = search.turns / lap, search.space.expanded / lap
    return [
        f"{search.space.expanded:,} states, {search.turns:,} steps",
        f"loop              {loop * 1000:7.1f} ms",
        f"search            {seconds * 1000:7.1f} ms  {loops:8.2f} x the loop",
        f"loop at 55 ms     {lap * 1000:7.1f} ms  {steps:9,.0f} steps/s  {states:8,.0f} states/s",
    ]


def resident():
    """Bytes of this process that are in memory."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * 4096


FIGURES = {"cloak": cloak, "school": school, "hyosan": hyosan, "memory": memory}


if __name__ == "__main__":
    sys.exit(show(FIGURES, sys.argv[1:]))
