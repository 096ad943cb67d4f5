"""The mode a story is played in, and what it makes of luck and time."""

from __future__ import annotations

from ..world import FROM_STATE, Draft, Moment, State, fact_of, put
from ..world.dice import shuffled, splitmix
from .model import Mode, Story

_APART = 0xFA7E  # keeps the deck's luck from being the dice's


def mode_number(story: Story, moment: Moment) -> int:
    return fact_of(moment, story.mode) if story.mode else 0


def mode_of(story: Story, moment: Moment) -> Mode:
    return story.modes[mode_number(story, moment)]


def begun(story: Story, state: State, seed: int, mode: int) -> State:
    """The first state, with the luck of a seed and the settings of a mode (0: the story's own)."""
    number = mode or story.first_mode
    fact = put(state.fact, story.mode, number) if story.mode else state.fact
    luck = story.modes[number].luck
    word = splitmix(seed ^ _APART)[0] if luck in ("deck", "hashed") else 0
    cards, word = shuffled(word, story.cards if luck == "deck" else 0)
    draft = Draft(state._replace(dice=seed, fate=word, cards=cards, fact=fact), FROM_STATE)
    for effect in story.modes[number].effects:
        effect(story, draft)
    return draft.freeze()


def paced(story: Story, moment: Moment, minutes: int) -> int:
    """What so many minutes come to in this mode."""
    return -(-minutes * mode_of(story, moment).pace // 100)
