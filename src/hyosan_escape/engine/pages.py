"""Pages of scenes: what a choice brings about, and how one page leads to the next.

A page is turned to (`draft.fresh`), told when the turn ends, and stays open until a choice is taken, unless it leads
on by itself: to what it visits, to a fallback when nothing else can be taken, to its `then`, or back to where a
visit came from. What a visit comes back to lies on `draft.back`.
"""

from __future__ import annotations

from ..story import Story
from ..story.hands import tally, turn_to
from ..story.model import Passage
from ..story.storylets import draw, played
from ..world import Action, Draft, fact_of, put
from ..world.event import Chosen, PassageOpened
from ..world.state import DEEPEST
from .checks import take_choice
from .fate import PLAIN, fall
from .react import react
from .telling import tell

MOST_PAGES = 100  # told in one turn: pages that lead into each other without asking stop here


def choose(story: Story, draft: Draft, action: Action) -> None:
    """The deed of CHOOSE."""
    _take(story, draft, action.first)


def _take(story: Story, draft: Draft, number: int) -> None:
    choice = story.choices[number]
    page, draft.scene = draft.scene, 0
    draft.used |= 1 << choice.bit | 1 << choice.ever
    for variable, amount in choice.pays:
        draft.fact = put(draft.fact, variable, fact_of(draft, variable) - amount)
    if choice.stake and story.staked:
        draft.fact = put(draft.fact, story.staked, choice.stake)
    outcome, drawn = fall(story, draft, choice)
    if choice.label:
        draft.emit(Chosen(number, outcome if drawn else PLAIN))
    goto = 0
    for each in dict.fromkeys((0, outcome)):
        say, effects, to = choice.outcomes[each]
        goto = to if to >= 0 else goto
        tell(story, draft, say)
        for effect in effects:
            effect(story, draft)
    if not draft.scene:  # unless an effect has opened another
        _lead(story, draft, page, choice.visit, goto)


def _lead(story: Story, draft: Draft, page: int, visit: int, goto: int) -> None:
    """From `page` to what is visited first, else on, else back to where a visit came from."""
    if visit < 0:  # as a pool has it: perhaps nothing
        visit = story.scenes[draw(story, draft, -visit)].first
    if visit and goto:
        draft.back = (*draft.back, goto)[-DEEPEST:]
    if visit or goto:
        turn_to(story, draft, visit or goto, story.passages[page].scene)
    elif draft.back:
        draft.scene, draft.back, draft.fresh = draft.back[-1], draft.back[:-1], True
    else:
        draft.scene = 0


def stay(story: Story, draft: Draft) -> None:
    """The turn ends, and the page is still open that was open before it."""
    page = story.passages[draft.scene]
    if story.scenes[page.scene].free and draft.here != draft.before.here:
        draft.scene, draft.back = 0, ()
    elif not _is_asked(story, draft, page):
        _go_on(story, draft, page)


def press(story: Story, draft: Draft) -> None:
    """One more turn, and the same page: after so many it goes on elsewhere."""
    pressure = story.passages[draft.scene].pressure
    if pressure is None or draft.scene != draft.before.scene:
        return
    count = fact_of(draft, pressure.counter) + 1
    draft.fact = put(draft.fact, pressure.counter, count)
    if count >= pressure.turns:
        tell(story, draft, pressure.say)
        _lead(story, draft, draft.scene, 0, pressure.goto)


def tell_pages(story: Story, draft: Draft) -> None:
    """Tell the page that was turned to, and those that follow without being asked for."""
    for _ in range(MOST_PAGES):
        if not draft.fresh or draft.ending:
            return
        draft.fresh = False
        page = story.passages[draft.scene]
        _open(story, draft, page)
        if not draft.fresh and draft.scene and not _is_asked(story, draft, page):
            _go_on(story, draft, page)
    draft.scene, draft.back, draft.fresh = 0, (), False


def _open(story: Story, draft: Draft, page: Passage) -> None:
    scene = story.scenes[page.scene]
    if draft.scene == scene.first:
        played(story, draft, scene)
    if page.pressure and draft.scene != draft.before.scene:
        draft.fact = put(draft.fact, page.pressure.counter, 0)
    draft.emit(PassageOpened(draft.scene))
    tally(story, draft, story.watch.page_visits.get(draft.scene, 0))
    tell(story, draft, page.text)
    for effect in page.effects:
        effect(story, draft)
    if page.effects and story.book.events:
        react(story, draft)


def _is_asked(story: Story, draft: Draft, page: Passage) -> bool:
    """Whether there is something to choose."""
    return not page.visit and any(not take_choice(story, draft, story.choices[each]) for each in page.choices)


def _go_on(story: Story, draft: Draft, page: Passage) -> None:
    """Nothing is asked: the page leads on by itself."""
    for number in page.fallbacks:
        if not page.visit and not take_choice(story, draft, story.choices[number]):
            _take(story, draft, number)
            return
    _lead(story, draft, draft.scene, page.visit, page.then)
