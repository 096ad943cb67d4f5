"""Which choice of the open page a line means."""

from __future__ import annotations

from ..engine import judge
from ..named import NamedTuple
from ..story import Story
from ..story.render import render
from ..world import Action, State
from ..world.action import CHOOSE
from .spelling import near
from .words import normalise


def labelled(story: Story, state: State, text: str) -> int:
    """The one open choice whose label has all of these words; or, of several, the one that has no others."""
    spoken = set(text.split())
    found, whole = [], []
    for choice in open_choices(story, state) if spoken else ():
        label = label_words(story, state, choice)
        if spoken <= label:
            found.append(choice)
            whole += [choice] if spoken == label else []
    one = found if len(found) == 1 else whole
    return one[0] if len(one) == 1 else 0


def open_choices(story: Story, state: State) -> list[int]:
    """What can be chosen now."""
    choices = story.passages[state.scene].choices
    return [each for each in choices if judge(story, state, Action(CHOOSE, each))[0] is None]


def label_words(story: Story, state: State, choice: int) -> set[str]:
    return set(normalise(render(story, state, story.choices[choice].label)).split())


SURE, LIKELY = 0.6, 0.3
# Words that no label is known by.
_LITTLE = frozenset([
    "the", "a", "an", "my", "your", "his", "her", "its", "our", "their", "to", "of", "at", "and", "or", "is", "are",
    "am", "be", "been", "in", "on", "it", "i", "im", "ive", "you", "we", "us", "me", "he", "she", "they", "this",
    "that", "these", "those", "there", "here", "with", "from", "by", "for", "so", "as", "if", "then", "now", "not",
    "do", "does", "did", "no", "yes", "oh", "well", "please", "just", "would", "could", "should", "can", "may",
    "will", "like", "want", "go", "going", "get", "let", "lets", "make", "have", "has", "had", "take", "say", "tell",
    "ask", "him", "them", "who", "what",
])  # fmt: skip


class Likeness(NamedTuple):
    """How well a line fits a choice: the share of its words that the label has, and of the label's that it has."""

    weight: float
    share: float
    cover: float
    choice: int

    @property
    def is_sure(self) -> bool:
        return self.share >= SURE or self.cover >= SURE


def likest(story: Story, state: State, text: str) -> Likeness | None:
    """The open choice a line comes nearest to, slips of the fingers forgiven; None where two are as near."""
    choices = open_choices(story, state)
    labels = [_weighty(normalise(render(story, state, story.choices[each].label)).split()) for each in choices]
    spoken = _weighty(text.split())
    found = [_likeness(spoken, label, labels, choice) for label, choice in zip(labels, choices, strict=True)]
    found.sort(key=lambda each: (each.weight, each.cover), reverse=True)
    if not found or (found[0].share < LIKELY and found[0].cover < SURE):
        return None
    rivals = [each for each in found[1:] if each.weight == found[0].weight and not found[0].cover >= SURE > each.cover]
    return None if rivals else found[0]


def _likeness(spoken: list[str], label: list[str], labels: list[list[str]], choice: int) -> Likeness:
    """A word that only this label has says more than one that several have."""
    hits = [word for word in spoken if _has(label, word)]
    weight = sum(1 / sum(_has(other, word) for other in labels) for word in hits)
    covered = sum(_has(spoken, word) for word in label)
    return Likeness(weight, len(hits) / max(1, len(spoken)), covered / max(1, len(label)), choice)


def _has(words: list[str], word: str) -> bool:
    return word in words or any(near(word, [other]) for other in words)


def _weighty(words: list[str]) -> list[str]:
    """The stems of the words that say something; of all, where none does."""
    own = [word.replace("-", "") for word in words if word != ","]
    return [stem(word) for word in own if word not in _LITTLE] or [stem(word) for word in own]


def stem(word: str) -> str:
    """ "sitting", "sits" and "sit" are one word here."""
    for ending in ("ing", "ies", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 1:
            word = word.removesuffix(ending)
            break
    return word[:-1] if len(word) > 2 and word[-1] == word[-2] else word
