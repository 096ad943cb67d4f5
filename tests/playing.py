"""What the tests play with: stories from a few lines of YAML, and a player who types."""

from functools import cache
from pathlib import Path

from hyosan_escape.engine import actions, initial, opening, page, step
from hyosan_escape.parser import vocabulary
from hyosan_escape.play import Game, read, write
from hyosan_escape.play.codec import decode
from hyosan_escape.play.command import parted
from hyosan_escape.play.modes import find
from hyosan_escape.play.replay import REACHABLE, resume
from hyosan_escape.prose import menu, narrate, plain
from hyosan_escape.source import OnDisk, report
from hyosan_escape.story import check_texts, load_story
from hyosan_escape.world import Action, Scripted, fact_of
from hyosan_escape.world.action import CHOOSE
from hyosan_escape.world.state import MODES

ROOT = Path(__file__).resolve().parent.parent
CLOAK = ROOT / "examples" / "cloak"
LAST_BUS = ROOT / "examples" / "last-bus"
MUSEUM = ROOT / "tests" / "stories" / "museum.yaml"
HYOSAN = ROOT / "story"
LIGHTHOUSE = ROOT / "examples" / "lighthouse"
NIGHT_WATCH = ROOT / "examples" / "night-watch"
INN = ROOT / "tests" / "stories" / "inn.yaml"
STORIES = {
    "cloak": CLOAK,
    "museum": MUSEUM,
    "hyosan": HYOSAN,
    "inn": INN,
    "last-bus": LAST_BUS,
    "night-watch": NIGHT_WATCH,
    "lighthouse": LIGHTHOUSE,
}

HEAD = "story: {id: t, title: T, start: hall}\n"
HALL = "rooms:\n  hall: {name: Hall, text: A hall.}\n"


@cache
def story_at(place):
    return load_story(OnDisk(str(place)))


@cache
def words_of(story):
    return vocabulary(story)


@cache
def story_of(text):
    """A story from YAML; `story:` and a room `hall` are supplied where they are not written."""
    text = ("" if "story:" in text else HEAD) + ("" if "rooms:" in text else HALL) + text
    story, problems, texts = check_texts({"a.yaml": text})
    assert story is not None, report(problems, texts)
    return story


class Player:
    """Types a line, reads the answer as one line of plain text."""

    def __init__(self, story, seed=0, mode=""):
        story = story_of(story) if isinstance(story, str) else story
        self.game = Game(story, seed, mode=find(story, mode))
        self.opening = flat(self.game.open())

    @property
    def state(self):
        return self.game.state

    @property
    def status(self):
        return self.game.status()

    def __call__(self, *lines):
        """The answer to the last of these lines."""
        return [flat(self.game.submit(line).blocks) for line in lines][-1]

    def pick(self, number, *cards):
        """Take a choice by its number, with these dice: cards from 1 up."""
        game = self.game
        choice = next(each for shown, each, _ in page(game.story, game.state) if shown == number)
        turn = step(game.story, game.state, Action(CHOOSE, choice), Scripted([card - 1 for card in cards]))
        game.history.add(Action(CHOOSE, choice), game.line, turn.state)
        return flat(narrate(game.story, turn.state, turn.events) + menu(game.story, turn.state))

    def stand(self, state):
        """Let the world be like this now."""
        self.game.history.turns[self.game.history.at].state = state

    def value(self, variable):
        """A variable, as its number from its lower bound (a flag: 0 or 1)."""
        names = [row.id for row in self.game.story.variables]
        return fact_of(self.state, names.index(variable))

    def horde(self, id):
        """The zone it stands in; "" for nowhere."""
        story = self.game.story
        return story.zones[self.state.horde_at[[row.id for row in story.hordes].index(id)]]

    def mode(self, id):
        """What a horde is about."""
        return MODES[self.state.horde_mode[[row.id for row in self.game.story.hordes].index(id)]]


def reloaded(game):
    """The same game, saved and loaded, and reachable as it should be."""
    other = Game(game.story, seed=1)
    assert resume(other, read(game.story, write(game))).kind == REACHABLE
    return other


def kept_state(game, story=None):
    """The state that a save holds, without its log; as an edited `story` reads it."""
    story = story or game.story
    return decode(story, read(story, write(game)).state).state


def turns_in(saved):
    """The turns that led to where a saved game stands, without what they led to."""
    way, at = [], saved.at
    while at:
        way.append(parted(saved.log[at - 1]).said)
        at = saved.shape[at][0]
    return way[::-1]


def flat(blocks):
    return " ".join(plain(blocks).split())


def sayable(story, state):
    """The actions whose own words the game understands; tests/test_names.py tells of the others."""
    return [each for each in actions(story, state) if each.second or story.verbs[each.verb].nouns < 2]


def wander(story, picks, seed=0, mode=0):
    """A walk: each number picks one of the actions there are. Yields (state, action, turn) for every step."""
    state = opening(story, initial(story, seed, mode)).state
    for pick in picks:
        choices = actions(story, state)
        if not choices:
            return
        action = choices[pick % len(choices)]
        turn = step(story, state, action)
        yield state, action, turn
        state = turn.state
