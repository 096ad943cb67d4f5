"""All words a story and the grammar know, as tables made once for each story."""

from functools import lru_cache

from ..named import NamedTuple
from ..source import DIRECTIONS
from ..story import Story
from ..story.model import FOLLOW_ME, WAIT_HERE, Command
from ..story.wording import spoken_words
from ..world.action import ORDER, WIDER
from .counting import ORDINALS
from .grammar import ALL, ARTICLES, BECAUSE, DIRECTION_WORDS, GRAMMAR, ORDERS, PRONOUNS, Line, addressed, is_slot, line


class Vocabulary(NamedTuple):
    """`lines` by first word; `exact` for whole commands without a noun: most of what is typed."""

    lines: dict[str, tuple[Line, ...]]
    exact: dict[str, int]  # "look around" -> verb
    canonical: dict[int, tuple[Line, ...]]  # verb -> its lines, the first the canonical
    nouns: dict[str, tuple[int, ...]]  # word -> things
    directions: dict[str, int]
    ways: dict[str, tuple[int, ...]]  # words -> the ways of that name, in whichever rooms
    rooms: dict[str, int]  # name -> room
    known: frozenset[str]


@lru_cache(maxsize=8)
def vocabulary(story: Story) -> Vocabulary:
    """The tables for a story. Costs a pass over it, once."""
    numbers = {verb.name: number for number, verb in enumerate(story.verbs)}
    every = [line(verb, text) for verb, text in story.verb_lines]
    every += _commands(story)  # before the lines that mean things: "carry mina"
    for verb, texts in GRAMMAR.items():
        every += [line(_heard_as(story, numbers, verb), text) for text in texts if verb != "order"]
    every += _orders(story)
    lines: dict[str, list[Line]] = {}
    canonical: dict[int, list[Line]] = {}
    exact: dict[str, int] = {}
    for each in every:
        canonical.setdefault(each.verb, []).append(each)
        if each.slots:
            lines.setdefault(each.parts[0], []).append(each)
        else:
            exact.setdefault(" ".join(each.parts), each.verb)
    # The line with more words of its own is tried first: "put on X" before "put X".
    ordered = {word: tuple(sorted(rows, key=_literals)) for word, rows in lines.items()}
    nouns = _nouns(story)
    directions = {word: number for number, word in enumerate(DIRECTIONS, 1)}
    directions |= {short: directions[word] for short, word in DIRECTION_WORDS.items() if word in directions}
    ways: dict[str, tuple[int, ...]] = {}
    for number, names in story.way_words.items():
        for name in names:
            ways[name] = (*ways.get(name, ()), number)
    rooms = {word.lower(): number for number, room in enumerate(story.rooms) for word in room.words}
    known = frozenset(nouns) | frozenset(directions) | ALL | ARTICLES | PRONOUNS | frozenset(ORDINALS)
    known |= frozenset(word for each in every for word in each.parts if not is_slot(word))
    known |= frozenset(part for name in (*rooms, *ways) for part in name.split())
    known |= frozenset(part for topic in story.topics for word in topic.words for part in spoken_words(word))
    return Vocabulary(
        ordered,
        exact,
        {verb: tuple(rows) for verb, rows in canonical.items()},
        nouns,
        directions,
        ways,
        rooms,
        known,
    )


def _heard_as(story: Story, numbers: dict[str, int], verb: str) -> int:
    """LOOK UNDER is a search, unless the story has something to say about looking under things."""
    own = verb not in WIDER or numbers[verb] in story.spoken_of
    return numbers[verb if own else WIDER[verb]]


def _orders(story: Story) -> list[Line]:
    """Every way to give every order, as the game itself says it first."""
    return [
        Line(ORDER, tuple(text.split()), number)
        for number in range(1, len(story.orders))
        for text in addressed(order_words(story, number))
    ]


def _commands(story: Story) -> list[Line]:
    """The same for those that several understand, and for each with a reason, needed or not."""
    urged = {command.plain for command in story.commands.values()}
    found = []
    for verb, command in story.commands.items():
        said = addressed(command_words(command))
        found += [line(verb, text) for text in said if not command.plain]
        found += [line(verb, f"{text} {BECAUSE} [text]") for text in said if verb not in urged]
    return found


def command_words(command: Command) -> tuple[str, ...]:
    """What is said for it, with articles and without; the slot stays."""
    spoken = [[_spoken(word) for word in text.split()] for text in command.words]
    bare = [[word for word in words if word not in ARTICLES] for words in spoken]
    return tuple(dict.fromkeys(" ".join(words) for words in (*spoken, *bare) if words))


def _spoken(word: str) -> str:
    return word if is_slot(word) else " ".join(spoken_words(word))


def order_words(story: Story, number: int) -> tuple[str, ...]:
    """What is said for an order, with articles and without."""
    built_in = {FOLLOW_ME: "follow_me", WAIT_HERE: "wait_here"}.get(number)
    if built_in:
        return ORDERS[built_in]
    spoken = [spoken_words(words) for words in story.orders[number].words]
    bare = [[word for word in words if word not in ARTICLES] for words in spoken]
    return tuple(dict.fromkeys(" ".join(words) for words in (*spoken, *bare) if words))


def _literals(each: Line) -> tuple[int, int]:
    return (-sum(not is_slot(part) for part in each.parts), each.slots)


def _nouns(story: Story) -> dict[str, tuple[int, ...]]:
    rows: dict[str, list[int]] = {}
    for number, thing in enumerate(story.things):
        forms = (thing, *(form.row for form in story.forms.get(number, ())))
        for word in dict.fromkeys(word for row in forms for word in row.words):
            rows.setdefault(word, []).append(number)
    return {word: tuple(row) for word, row in rows.items()}
