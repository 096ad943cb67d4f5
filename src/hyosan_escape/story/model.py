"""The checked story: constant after building, every name a number.

Index 0 of each row stands for "none", so that 0 in a State is never a real thing.
"""

from collections.abc import Callable
from typing import NamedTuple

from ..source import Marked
from ..world import Action, Draft, Moment, State, Verb
from .geometry import Geometry
from .rulebook import RuleBook

Condition = Callable[["Story", Moment], bool]
MaybeCondition = Condition | None  # None: always
Effect = Callable[["Story", Draft], None]
Effects = tuple[Effect, ...]
Numbers = tuple[int, ...]
Strings = tuple[str, ...]


class Value(NamedTuple):
    """{hope}, {room}: a value looked up when the text is told."""

    name: str
    variable: int = 0


NOUN, SECOND = -1, -2  # in a Name: whatever the action is about


class Name(NamedTuple):
    """{the mop}: a thing's name with its article."""

    thing: int
    article: str


class Fork(NamedTuple):
    """{if ...: a | b}"""

    when: Condition
    yes: "Parts"
    no: "Parts"


class Varied(NamedTuple):
    """{first: a | b}, {stop: ...}, {cycle: ...}; `site` counts within its text. `mix` is not 0 for {shuffle: ...}."""

    site: int
    options: "tuple[Parts, ...]"
    mix: int = 0


class Agree(NamedTuple):
    """{they geon}, {is geon}: the word that agrees with a thing; for he, she, they, it, and several."""

    thing: int
    forms: Strings
    capital: bool


class Enumeration(NamedTuple):
    """{list treasure is carried}: the names of those whose condition holds."""

    members: tuple[tuple[int, Condition], ...]


Part = str | Value | Name | Fork | Varied | Agree | Enumeration
Parts = tuple[Part, ...]


class Site(NamedTuple):
    """A place that changes with telling: its counter in State.told, how many options, whether it wraps."""

    counter: int
    options: int
    wraps: bool


class Text(NamedTuple):
    """A compiled text. `plain` is the whole of it where nothing in it varies."""

    plain: str | None
    parts: Parts
    sites: tuple[Site, ...]


class Exit(NamedTuple):
    """`to` 0: `blocked` is said. `when` None: always. `chance` (1, 3): one time in three."""

    to: int
    door: int
    time: int
    when: MaybeCondition
    otherwise: int
    blocked: int
    chance: tuple[int, int] | None
    narrow: bool


class Room(NamedTuple):
    id: str
    name: str
    words: Strings
    text: int
    again: int
    listen: int
    dark: MaybeCondition
    zone: int
    open: bool
    heard: int  # what is heard of it next door
    exits: dict[int, tuple[Exit, ...]]  # direction or named way -> the exits that are tried, in order
    onward: tuple[Exit, ...]  # a room that leads on: told, and left at once


class Topic(NamedTuple):
    id: str
    person: int
    words: Strings
    when: MaybeCondition
    say: int
    effects: Effects


FOLLOW_ME, WAIT_HERE = 1, 2  # the orders that everybody understands


class Order(NamedTuple):
    """What a person can be told to do. `person` 0: one of those that everybody understands."""

    id: str
    person: int
    words: Strings
    when: MaybeCondition
    otherwise: int
    say: int
    effects: Effects


class Person(NamedTuple):
    """`obeys` None: never. `orders` are those of the author's for this one."""

    obeys: MaybeCondition
    refuses: int
    orders: Numbers


class Door(NamedTuple):
    """What a door is beside a thing. `holds` and `muffles` count while it is shut (see doors.py).

    `height` is the variable that says how high it is barricaded, `side` the one that says in which of its rooms.
    """

    rooms: tuple[int, int]
    holds: int  # ticks it withstands those who press on it
    muffles: int  # loudness lost through it
    glass: bool
    props: frozenset[int]  # what can be piled against it
    height: int  # 0: it cannot be barricaded
    side: int


class Thing(NamedTuple):
    """A thing, a door, a piece of scenery or a person. `start` is a place; `form` its first bits."""

    id: str
    name: str
    words: Strings
    traits: frozenset[str]
    start: int
    form: int
    text: int
    read: int
    listed: int
    key: int
    bulk: int
    door: Door | None
    person: str  # "he", "she", "they"; "": no person
    short: str
    topics: Numbers
    offers: Numbers  # verbs worth trying on it
    holds: int = 0  # the bulk that goes in or on it; 0: any


class Form(NamedTuple):
    """One of the states a thing or person can have, with its own name and text. The first is as the thing was written.

    `sets`: whether it stands open, locked, lit from then on; None where the form says nothing of it.
    """

    id: str
    row: Thing
    sets: int | None


AS_CHOSEN = -1  # in an outcome of odds: it leads where the choice leads


class Fuel(NamedTuple):
    """What a light burns: the variable of what is left, what is told when it gets low and when it is gone."""

    left: int
    low: tuple[tuple[int, int], ...]  # (how much is left, text), from the most down
    out: int


class Outcome(NamedTuple):
    """What a choice brings about. `goto` is a passage; 0: the scene has ended."""

    say: int
    effects: Effects
    goto: int


class Odds(NamedTuple):
    """Tenths; `told` is numbers, words or no."""

    clean: int
    cost: int
    told: str


class Choice(NamedTuple):
    """`outcomes`: what it brings about in any case; with odds, then: clean, cost, bad."""

    id: str
    label: int
    when: MaybeCondition
    needs: MaybeCondition
    pays: tuple[tuple[int, int], ...]  # variable, amount
    locked: int
    time: int
    sticky: bool
    fallback: bool  # not shown; it takes itself when no other can be taken
    odds: Odds | None
    outcomes: tuple[Outcome, ...]
    visit: int  # a passage that is played first, to its end; 0: none; below 0: drawn from that pool
    bit: int  # taken, since its scene was last opened
    ever: int  # taken at all


class Pressure(NamedTuple):
    """So many turns of looking about, counted in a variable of ours; then it goes on elsewhere."""

    turns: int
    counter: int
    say: int
    goto: int


class Passage(NamedTuple):
    """A page. Choices nested in a choice, and gathers, are pages too: `then` is where those lead that say nothing."""

    id: str
    scene: int
    text: int
    effects: Effects
    choices: Numbers
    fallbacks: Numbers  # choices that take themselves when none of the others can be taken
    visit: int
    then: int  # 0: the scene has ended
    pressure: Pressure | None


NO_CHOICE = Choice("", 0, None, None, (), 0, 0, False, False, None, (), 0, 0, 0)
NO_PASSAGE = Passage("", 0, 0, (), (), (), 0, 0, None)


class Scene(NamedTuple):
    id: str
    first: int  # passage
    when: MaybeCondition
    again: bool
    free: bool  # anything may be done while it is open
    bit: int
    anew: int  # bits that are cleared when it opens: its choices, if it may open again
    room: int  # it can only open here; 0: anywhere
    pool: int  # it is drawn from here rather than opening by itself
    rest: int  # turns (minutes) until it may come again
    rests: int  # the variable that counts them
    age: int  # the variable that says when it was played, among those of its pool


class Pool(NamedTuple):
    """Scenes that take turns. `scenes` stand in the order in which they are picked."""

    id: str
    when: MaybeCondition  # None: it does not draw by itself
    pick: str  # first, best, oldest, random
    every: int
    waits: int  # the variable that counts the turns until it may draw by itself again
    scenes: Numbers


class Rule(NamedTuple):
    """`stops` makes it an `instead` rule; `bit` is -1 unless it holds only once."""

    number: int
    patterns: "tuple[Pattern, ...]"
    when: MaybeCondition
    room: int
    stops: bool
    say: int
    effects: Effects
    bit: int
    acts: bool  # it changes the world: by an effect, or because its words change with telling


class Pattern(NamedTuple):
    """An action to react to: verb 0 is `any`, noun 0 is whatever noun."""

    verb: int
    first: int = 0
    second: int = 0
    exceptions: "tuple[Pattern, ...]" = ()

    def fits(self, action: Action) -> bool:
        if self.verb and self.verb != action.verb:
            return False
        if (self.first and self.first != action.first) or (self.second and self.second != action.second):
            return False
        for other in self.exceptions:  # noqa: SIM110 - a loop is faster, and this is asked for every action
            if other.fits(action):
                return False
        return True


class Fuse(NamedTuple):
    """`warnings`: (turns or minutes left, text), the earliest first."""

    id: str
    say: int
    effects: Effects
    warnings: tuple[tuple[int, int], ...]


class Chapter(NamedTuple):
    """`keeps`: what of that which is carried, and who of the company, comes along; None: everything, everybody."""

    id: str
    title: str
    text: int
    effects: Effects
    keeps: frozenset[int] | None


class Revival(NamedTuple):
    """In place of an ending: the story goes on, there."""

    when: MaybeCondition
    to: int
    say: int
    effects: Effects


class Ending(NamedTuple):
    id: str
    title: str
    text: int
    when: MaybeCondition
    epilogue: tuple[tuple[MaybeCondition, int], ...]  # texts, told in order, each where its condition holds
    revive: Revival | None


class Achievement(NamedTuple):
    id: str
    title: int
    text: int
    when: MaybeCondition
    bit: int


class Goal(NamedTuple):
    """What the player is after. `stage` is the variable that says where it stands (see goals.py)."""

    id: str
    title: int
    open: MaybeCondition
    done: MaybeCondition
    failed: MaybeCondition
    opening: int
    closing: int
    hints: Numbers
    offer: int  # turns without progress after which a hint is offered; 0: never
    stage: int


class Goals(NamedTuple):
    """`idle` is the variable that counts the turns without progress; 0 where no goal offers hints."""

    rows: tuple[Goal, ...]
    idle: int


class Variable(NamedTuple):
    """A finite domain: values low..low+size-1; `words` name them for a one-of; a flag has size 2."""

    id: str
    low: int
    size: int
    start: int
    words: Strings
    flag: bool


class Gloss(NamedTuple):
    """A word that is explained when it is first told; `counter` in State.told says whether it was."""

    word: str
    means: str
    counter: int


class Renamed(NamedTuple):
    """An id of a section was another once."""

    section: str
    old: str
    new: str


class Watch(NamedTuple):
    """What the engine notes because a condition asks: thing, topic, room, passage or flag -> a hidden variable."""

    seen: dict[int, int]
    examined: dict[int, int]
    said: dict[int, int]
    room_visits: dict[int, int]
    page_visits: dict[int, int]
    since: dict[int, int]


class Call(NamedTuple):
    id: str
    name: str
    minutes: tuple[tuple[int, bool], ...]  # (minute, every day)
    say: int


class Lines(NamedTuple):
    """What is heard of a horde: texts, of which each time one is told."""

    near: Numbers
    next: Numbers
    far: Numbers
    chase: Numbers
    held: Numbers


class Horde(NamedTuple):
    """Those who pursue, many or one. `sees` None: it goes by ear alone. `leg`: the variable of its place in `route`."""

    id: str
    name: str
    start: int
    size: int
    go: dict[int, int]  # call -> zone
    hears: int  # how loud a sound must reach it to draw it
    sees: MaybeCondition
    speed: int  # zones a tick
    dormant: bool
    route: Numbers
    leg: int
    wanders: tuple[int, int]  # so many in so many ticks; (0, 0): it stays
    keeps_to: frozenset[int]  # zones; empty: anywhere
    stopped_by: frozenset[str]  # "door", "light"
    becomes: tuple[tuple[int, Condition], ...]
    listed: int
    heard: Lines

    @property
    def roams(self) -> bool:
        """Whether it has a routine of its own to go back to."""
        return bool(self.route or self.wanders[0])


class Mask(NamedTuple):
    """Sounds softer than `loudness` are lost in it; `rooms` empty: everywhere."""

    id: str
    when: MaybeCondition
    loudness: int
    rooms: frozenset[int]


class Clock(NamedTuple):
    """Minutes; `days` name them. Without days nothing is told of time."""

    start: int
    days: Strings
    tick: int
    costs: Numbers  # verb -> minutes


class Hearing(NamedTuple):
    noise: Numbers  # verb -> loudness
    nothing: Numbers  # texts


class About(NamedTuple):
    """What the author says of the story itself; texts are indices."""

    id: str
    title: str
    headline: str
    author: str
    version: str
    ifid: str
    opening: int
    about: int
    content: int
    status: int
    licence: str
    language: str
    credits: int
    carries: int  # the bulk the player's hands hold; 0: any


class Story:
    """Every row of the story. Filled by `link`, never changed afterwards."""

    about: About
    clock: Clock
    hearing: Hearing
    geometry: Geometry
    start: State
    book: RuleBook
    rooms: tuple[Room, ...]
    ways: tuple[str, ...]  # what GO can be about, as the game says it: directions, then the ways with names
    way_words: dict[int, tuple[str, ...]]  # named way -> what it is called
    leads_on: bool  # some room does
    things: tuple[Thing, ...]
    parts: frozenset[int]  # things that began as part of another
    fuels: dict[int, Fuel]
    forms: dict[int, tuple[Form, ...]]  # of those things that have any
    topics: tuple[Topic, ...]
    scenes: tuple[Scene, ...]
    passages: tuple[Passage, ...]
    pools: tuple[Pool, ...]
    resting: Numbers  # variables that count how long scenes still rest
    choices: tuple[Choice, ...]
    fuses: tuple[Fuse, ...]
    chapters: tuple[Chapter, ...]
    chapter: int  # the variable that says which it is; 0: there are none
    first_chapter: int
    endings: tuple[Ending, ...]
    achievements: tuple[Achievement, ...]
    goals: Goals
    variables: tuple[Variable, ...]
    zones: tuple[str, ...]
    calls: tuple[Call, ...]
    hordes: tuple[Horde, ...]
    masks: tuple[Mask, ...]
    people: dict[int, Person]  # those who can be told to do something
    orders: tuple[Order, ...]
    errands: dict[int, int]  # person -> the variable of the room they are on their way to
    trails: dict[int, int]  # person -> the variable of the way by which they left the player
    departures: tuple[tuple[int, int, int], ...]  # (turn, person, room)
    turn_count: int  # the variable that counts turns for these
    pressed: dict[int, int]  # door -> the variable that counts how long it has borne a horde
    standing: dict[int, tuple[int, ...]]  # zone -> the rooms in which its hordes stand
    texts: tuple[Text, ...]
    verbs: tuple[Verb, ...]
    verb_lines: tuple[tuple[int, str], ...]  # the story's own grammar lines
    spoken_of: frozenset[int]  # verbs that a rule, a message or an entry of the story's own names
    answers: dict[int, int]  # verb -> the text that answers it where no rule does
    messages: dict[str, int]  # message -> text
    begins: dict[int, tuple[int, ...]]  # place -> things that start there
    fixtures: dict[int, tuple[int, ...]]  # room -> doors seen from it, and what is there and elsewhere
    scenes_by_room: dict[int, tuple[int, ...]]  # room or 0 -> scenes that open by themselves
    endings_watched: tuple[int, ...]
    bare_verbs: tuple[int, ...]  # verbs without a noun that may matter: rules name them, or they take time
    own_bare: tuple[int, ...]  # the story's own verbs without a noun
    priced_verbs: tuple[int, ...]  # verbs with one noun that take time though they only look, or speak in turns
    varied_verbs: tuple[int, ...]  # verbs without a noun whose answer changes with telling
    asks_clock: bool  # some condition asks what time it is
    asks_visited: bool  # or where the player has been
    asks_fuse: bool  # or which fuse is burning
    offered: dict[object, tuple[Action, ...]]  # what `actions` answered, by all that the answer hangs on
    lights: tuple[int, ...]  # things that can ever be lit
    pairings: dict[int, tuple[tuple[int, int], ...]]  # thing -> (verb, first noun or 0) that rules name with it second
    counters: tuple[str, ...]  # names of State.told, for saves
    bits: tuple[str, ...]  # names of State.used, for saves
    glossary: tuple[Gloss, ...]
    watch: Watch
    asked: "dict[Marked, MaybeCondition]"  # conditions from outside, such as the story's tests ask
    renamed: tuple[Renamed, ...]
    taken: dict[str, int]  # SCENE.ID of a choice -> its bit
    inside: int  # thing t is the place inside + t; inside itself is where doors stand, and what is in many rooms
    horizon: int  # the last minute anything depends on
