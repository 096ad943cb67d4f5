"""An author's text becomes an event, and its changing parts move on."""

from __future__ import annotations

from ..story import Story
from ..story.hands import counted
from ..story.moments import form_row
from ..story.ways import next_door
from ..world import Action, Draft, Moment
from ..world.action import EXAMINE, LISTEN, LOOK, READ
from ..world.event import Done, Remarked, Told


def shown_by(story: Story, moment: Moment, action: Action) -> int:
    """The text that answers a look, or any verb that only speaks; 0 if none does."""
    verb, first, _ = action
    if verb == LOOK:
        return story.rooms[moment.here].text
    if verb == LISTEN:
        return story.rooms[moment.here].listen
    if verb == EXAMINE:
        return form_row(story, moment, first).text
    if verb == READ:
        row = form_row(story, moment, first)
        return row.read or row.text
    return story.answers.get(verb, 0)


def varies(story: Story, moment: Moment, action: Action) -> bool:
    """Whether what it shows changes with telling, and so has to be counted."""
    shown = [shown_by(story, moment, action)]
    if action.verb == LISTEN:
        shown += next_door(story, moment)
    return any(story.texts[text].sites for text in shown)


def tell(story: Story, draft: Draft, text: int, about: tuple[int, int] = (0, 0)) -> None:
    """Say a text, about these things. What changes with telling moves on."""
    if text:
        draft.emit(Told(text, counted(story, draft, text), *about))


def happen(story: Story, draft: Draft, action: Action) -> None:
    """It is done, and that is all: its answer is told."""
    draft.emit(Done(*action, counted(story, draft, shown_by(story, draft, action))))


def remark(story: Story, draft: Draft, text: int) -> None:
    """Say a text quietly, beside the story."""
    if text:
        draft.emit(Remarked(text, counted(story, draft, text)))
