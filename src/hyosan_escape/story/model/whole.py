"""The whole story."""

from ...named import NamedTuple
from ...source import Mark, Marked
from ...world import State, Verb
from ..geometry import Geometry
from ..kept import Kept
from ..lying import Lying
from ..rulebook import RuleBook
from .fate import Mode
from .people import Command, Order, Person, Post, Topic
from .rules import Asked, Renamed, Variable, Watch
from .scenes import Choice, Passage, Pool, Scene
from .shared import Condition, MaybeCondition, Numbers, Saying
from .sound import Call, Clock, Hearing, Horde, Mask, Pursuit, Speakers
from .tale import Achievement, Chapter, Closing, Ending, Fuse, Gloss, Goals, Note
from .text import Text
from .world import Form, Fuel, Room, Thing


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
    contract: int
    carries: int  # the bulk the player's hands hold; 0: any
    party: int = 0  # how many can go with the player; 0: any number
    safe: int = 0  # what a room must withstand to be called safe; 0: none is


class Story:
    """Every row of the story. Filled by `link`, never changed afterwards."""

    about: About
    clock: Clock
    hearing: Hearing
    pursuit: Pursuit
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
    modes: tuple[Mode, ...]  # the first is the story as it is where there are none
    mode: int  # the variable that says which is played; 0: there are none
    first_mode: int
    cards: int  # of the deck
    stakes: tuple[Numbers, ...]  # who is at risk in the choices that say so
    staked: int  # the variable that says in which of them last; 0: nobody asks
    endings: tuple[Ending, ...]
    achievements: tuple[Achievement, ...]
    goals: Goals
    closings: tuple[Closing, ...]
    notes: tuple[Note, ...]
    variables: tuple[Variable, ...]
    zones: tuple[str, ...]
    calls: tuple[Call, ...]
    speakers: tuple[Speakers, ...]
    room_speakers: Numbers  # room -> the set of its speakers; without any in the story, every room has one
    zone_speakers: Numbers
    missed_call: int  # the variable that says which was muted last; 0: nobody asks
    soundproof: Numbers  # things that can stop somebody's ears
    hordes: tuple[Horde, ...]
    masks: tuple[Mask, ...]
    people: dict[int, Person]  # those who can be told to do something
    orders: tuple[Order, ...]
    commands: dict[int, Command]  # by verb: the orders that several understand
    lasting: tuple[Command, ...]  # by the value of PERSON.does
    posts: dict[int, Post]  # by person
    errands: dict[int, int]  # person -> the variable of the room they are on their way to
    trails: dict[int, int]  # person -> the variable of the way by which they left the player
    last_seen: dict[int, int]  # person -> the variable of the room where the player saw them last
    known: dict[int, int]  # person -> the text that says what one knows of them
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
    hours: Numbers  # minutes at which what a condition says of the time may change
    hunters: Numbers  # hordes that some condition asks about
    inner: tuple[tuple[int, int, Numbers], ...]  # (page, place, steps): variables of which only the step can matter
    asks_visited: bool  # or where the player has been
    asks_fuse: bool  # or which fuse is burning
    needs: Asked  # what a search has to keep apart
    text_marks: tuple[Mark, ...]  # where each text stands; NO_MARK for the engine's own
    rule_marks: tuple[Mark, ...]  # where each rule does, by its number
    lying: Lying  # which things are at which place, of the moment looked at last
    kept: Kept  # answers, by all that each hangs on
    lights: tuple[int, ...]  # things that can ever be lit
    pairings: dict[
        int, tuple[tuple[int, int], ...]
    ]  # thing (0: any) -> (verb, first noun or 0) of rules with it second
    counters: tuple[str, ...]  # names of State.told, for saves
    bits: tuple[str, ...]  # names of State.used, for saves
    glossary: tuple[Gloss, ...]
    watch: Watch
    kinds: dict[str, frozenset[int]]  # tag -> things: "all the food"
    asked: "dict[Marked, MaybeCondition]"  # conditions from outside, such as the story's tests ask
    renamed: tuple[Renamed, ...]
    said: dict[Condition, Saying]  # what conditions ask, for those who ask why one does not hold
    taken: dict[str, int]  # SCENE.ID of a choice -> its bit
    inside: int  # thing t is the place inside + t; inside itself is where doors stand, and what is in many rooms
    horizon: int  # the last minute anything depends on
