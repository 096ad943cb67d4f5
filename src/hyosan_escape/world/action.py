"""What the player can do: a verb and up to two objects, as numbers."""

from ..named import NamedTuple


class Action(NamedTuple):
    """`first` and `second` are things; for GO a direction, for CHOOSE a choice, for ASK and TELL a topic second.

    ORDER has an order of the story second (and first nobody: everyone is meant), SEND a direction.
    """

    verb: int
    first: int = 0
    second: int = 0


class Verb(NamedTuple):
    """`nouns`: how many things it needs. A query only looks: it is a turn only where a rule listens.

    `rowed`: its second is no thing, but of a row of its own: a topic, an order, a direction, a room.
    """

    name: str
    nouns: int = 0
    query: bool = False
    rowed: bool = False


STANDARD = (
    Verb("nothing"), Verb("choose"), Verb("go"), Verb("wait", 0, True),
    Verb("look", 0, True), Verb("inventory", 0, True), Verb("listen", 0, True),
    Verb("examine", 1, True), Verb("read", 1, True), Verb("search", 1, True),
    Verb("take", 1), Verb("drop", 1), Verb("put", 2), Verb("insert", 2), Verb("give", 2), Verb("show", 2, True),
    Verb("throw", 2, True), Verb("open", 1), Verb("close", 1), Verb("lock", 2), Verb("unlock", 2),
    Verb("wear", 1), Verb("remove", 1), Verb("light", 1), Verb("douse", 1),
    Verb("ask", 2, rowed=True), Verb("talk", 1, True), Verb("hide", 0, True),
    Verb("smell", 0, True), Verb("touch", 1, True), Verb("taste", 1, True), Verb("eat", 1, True),
    Verb("drink", 1, True), Verb("push", 1, True), Verb("pull", 1, True), Verb("turn", 1, True),
    Verb("climb", 1, True), Verb("enter", 1, True), Verb("sit", 0, True), Verb("cut", 1, True), Verb("break", 1, True),
    Verb("attack", 1, True), Verb("wake", 1, True), Verb("kiss", 1, True), Verb("use", 1, True), Verb("tie", 1, True),
    Verb("knock", 1, True), Verb("shout", 0, True), Verb("sing", 0, True), Verb("jump", 0, True),
    Verb("wave", 0, True), Verb("sleep", 0, True), Verb("pray", 0, True), Verb("think", 0, True),
    Verb("dance", 0, True), Verb("xyzzy", 0, True), Verb("swear", 0, True), Verb("run", 0, True),
    Verb("look_through", 1, True), Verb("barricade", 2), Verb("clear", 1),
    Verb("order", 2, rowed=True), Verb("send", 2, rowed=True),
    Verb("request", 2), Verb("fetch", 2), Verb("let_go", 2), Verb("follow", 1, True),
    Verb("look_under", 1, True), Verb("look_behind", 1, True), Verb("say", 0, True), Verb("stand", 0, True),
    Verb("lie_down", 0, True), Verb("kneel", 0, True), Verb("untie", 1, True), Verb("hug", 1, True),
    Verb("dig", 0, True), Verb("burn", 1, True), Verb("swim", 0, True), Verb("blow", 1, True),
    Verb("swing", 1, True), Verb("rub", 1, True), Verb("clean", 1, True), Verb("shake", 1, True),
    Verb("squeeze", 1, True), Verb("point", 1, True), Verb("lift", 1, True), Verb("buy", 1, True),
    Verb("phone", 1, True), Verb("fill", 1, True), Verb("pour", 1, True), Verb("empty", 1, True),
    Verb("latch", 1), Verb("unlatch", 1), Verb("bar", 2),
    Verb("bow", 0, True), Verb("clap", 0, True), Verb("laugh", 0, True), Verb("cry", 0, True),
)  # fmt: skip

# A narrower verb, and the wider one it is where no rule of the story speaks of it by its own name.
WIDER = {
    "look_under": "search", "look_behind": "search", "stand": "sit", "lie_down": "sit", "kneel": "sit",
    "untie": "tie", "hug": "touch", "burn": "break", "cry": "shout",
}  # fmt: skip

NUMBER = {verb.name: number for number, verb in enumerate(STANDARD)}
LAST_DIRECTION = 12  # GO is about a direction; ways with names of their own follow
CHOOSE, GO, WAIT = NUMBER["choose"], NUMBER["go"], NUMBER["wait"]
LOOK, INVENTORY, LISTEN = NUMBER["look"], NUMBER["inventory"], NUMBER["listen"]
EXAMINE, READ, SEARCH = NUMBER["examine"], NUMBER["read"], NUMBER["search"]
TAKE, DROP, PUT, INSERT = NUMBER["take"], NUMBER["drop"], NUMBER["put"], NUMBER["insert"]
GIVE, THROW = NUMBER["give"], NUMBER["throw"]
EAT, DRINK, BREAK = NUMBER["eat"], NUMBER["drink"], NUMBER["break"]
OPENS, CLOSES, LOCKS, UNLOCKS = NUMBER["open"], NUMBER["close"], NUMBER["lock"], NUMBER["unlock"]
WEAR, REMOVE, LIGHT, DOUSE = NUMBER["wear"], NUMBER["remove"], NUMBER["light"], NUMBER["douse"]
ASK, TALK = NUMBER["ask"], NUMBER["talk"]
LOOK_THROUGH, BARRICADE, CLEAR = NUMBER["look_through"], NUMBER["barricade"], NUMBER["clear"]
LATCH, UNLATCH, BAR = NUMBER["latch"], NUMBER["unlatch"], NUMBER["bar"]
ORDER, SEND, REQUEST, FETCH, LET_GO = (NUMBER[name] for name in ("order", "send", "request", "fetch", "let_go"))
FOLLOW = NUMBER["follow"]
ENTER, USE, SHOW, RUN = NUMBER["enter"], NUMBER["use"], NUMBER["show"], NUMBER["run"]


def things_of(verbs: tuple[Verb, ...], action: Action) -> tuple[int, int]:
    """The things an action is about, for its texts; 0 where there is none. A room, of an order, is below 0."""
    verb, first, second = action
    if verb in (GO, CHOOSE):
        return 0, 0
    if verbs[verb].rowed:
        return first, -second if verb >= len(STANDARD) else 0
    return first, second
