"""GRAMMAR: every way to say every verb. Parsing, completion, HELP and the manual read this one table.

Slots: [thing] something in sight; [things] one or several of them; [second] a thing that is the action's second;
[person], [direction], [topic].
The first line of each verb is its canonical form, the one the game itself uses.
"""

import re

from ..named import NamedTuple

GRAMMAR: dict[str, tuple[str, ...]] = {
    "go": (
        "go [direction]", "walk [direction]", "run [direction]", "move [direction]", "head [direction]",
        "climb [direction]", "leave [direction]", "sneak [direction]", "crawl [direction]", "go to [direction]",
        "go to the [direction]", "step [direction]", "turn [direction]",
        "cross [direction]", "enter [direction]", "follow [direction]", "go over [direction]", "go across [direction]",
        "go along [direction]", "go through [direction]", "go up [direction]", "go down [direction]",
        "climb up [direction]", "climb down [direction]", "walk over [direction]", "walk across [direction]",
    ),
    "wait": ("wait", "z", "stay", "stay here", "wait here", "do nothing", "pass time"),
    "look": (
        "look", "l", "look around", "look about", "look round", "look here", "what do i see",
        "what is here", "whats here", "what can i see", "describe room", "examine room",
    ),
    "inventory": (
        "inventory", "i", "inv", "what am i carrying", "what do i have", "what have i got", "what am i wearing",
        "check inventory", "items", "bag", "pockets",
    ),
    "listen": ("listen", "hear", "listen carefully", "what do i hear", "have a listen", "what can i hear", "listen around"),
    "examine": (
        "examine [thing]", "x [thing]", "look at [thing]", "l at [thing]", "inspect [thing]", "check [thing]",
        "study [thing]", "describe [thing]", "watch [thing]", "look [thing]", "view [thing]", "see [thing]",
        "what is [thing]", "who is [thing]", "whats [thing]", "look closely at [thing]", "look over [thing]",
        "look up at [thing]", "look down at [thing]", "look into [thing]",
    ),
    "look_through": (
        "look through [thing]", "look out of [thing]", "look out [thing]", "peer through [thing]", "peek through [thing]",
    ),
    "barricade": (
        "barricade [thing] with [thing]", "block [thing] with [thing]", "push [second] against [thing]",
        "move [second] against [thing]", "pile [second] against [thing]", "put [second] against [thing]",
        "barricade [thing]", "block [thing]",
    ),
    "bar": (
        "bar [thing] with [thing]", "put [second] through [thing]", "push [second] through [thing]",
        "slide [second] through [thing]", "bar [thing]",
    ),
    "latch": ("latch [thing]", "bolt [thing]", "put the latch on [thing]"),
    "unlatch": ("unlatch [thing]", "unbolt [thing]"),
    "clear": ("clear [thing]", "unbarricade [thing]", "unblock [thing]", "unbar [thing]"),
    "read": ("read [thing]",),
    "search": (
        "search [thing]", "look in [thing]", "look inside [thing]",
        "search through [thing]", "rummage in [thing]", "look on [thing]", "search in [thing]",
    ),
    "take": (
        "take [things]", "get [things]", "pick up [things]", "pick [things] up", "grab [things]", "carry [things]",
        "hold [things]", "collect [things]", "fetch [things]", "steal [things]", "take up [things]", "catch [things]", "snatch [things]",
        "take [things] from [holder]", "get [things] from [holder]", "remove [things] from [holder]",
        "take [things] out of [holder]", "get [things] out of [holder]", "take [things] off [holder]",
        "pick [things] up from [holder]", "take from [holder] [things]",
        "take [things] in [holder]", "get [things] in [holder]", "take [things] inside [holder]",
    ),
    "drop": (
        "drop [things]", "put down [things]", "put [things] down", "discard [things]", "leave [things]",
        "throw away [things]", "lay down [things]", "let go of [things]", "get rid of [things]",
    ),
    "put": (
        "put [thing] on [thing]", "put [thing] onto [thing]", "hang [thing] on [thing]", "hang up [thing] on [thing]",
        "hang [thing] up on [thing]", "place [thing] on [thing]", "lay [thing] on [thing]", "set [thing] on [thing]",
        "hang [thing] from [thing]", "put on [second] [thing]", "attach [thing] to [thing]", "put [thing] over [thing]", "hang up [thing]", "hang [thing] up", "hang [thing]",
        "put [thing]", "place [thing]",
    ),
    "insert": (
        "put [thing] in [thing]", "put [thing] into [thing]", "insert [thing] in [thing]", "place [thing] in [thing]",
        "insert [thing] into [thing]", "put [thing] inside [thing]", "put in [second] [thing]", "put inside [second] [thing]", "hide [thing] in [thing]", "drop [thing] in [thing]",
    ),
    "give": ("give [thing] to [person]", "hand [thing] to [person]", "offer [thing] to [person]", "pass [thing] to [person]",
             "give [person] [thing]", "feed [thing] to [person]", "give to [person] [thing]", "give [thing]"),
    "show": ("show [thing] to [person]", "show [person] [thing]"),
    "throw": ("throw [thing] at [thing]", "throw [thing] to [thing]", "toss [thing] at [thing]", "throw [thing]", "toss [thing]",
              "hurl [thing]"),
    "open": ("open [thing]", "open up [thing]", "uncover [thing]", "slide [thing] open"),
    "close": ("close [thing]", "shut [thing]", "close up [thing]", "slide [thing] shut"),
    "lock": ("lock [thing] with [thing]", "lock [thing]"),
    "unlock": ("unlock [thing] with [thing]", "unlock [thing]", "open [thing] with [thing]"),
    "wear": ("wear [thing]", "put on [thing]", "put [thing] on", "don [thing]", "dress in [thing]"),
    "remove": ("remove [thing]", "take off [thing]", "take [thing] off", "doff [thing]", "strip off [thing]"),
    "light": ("light [thing]", "switch on [thing]", "switch [thing] on", "turn on [thing]", "turn [thing] on"),
    "douse": ("douse [thing]", "switch off [thing]", "switch [thing] off", "turn off [thing]", "turn [thing] off",
              "extinguish [thing]", "blow out [thing]"),
    "ask": ("ask [person] about [topic]", "tell [person] about [topic]", "talk to [person] about [topic]",
            "ask about [topic]", "talk about [topic]",
            "talk with [person] about [topic]", "speak to [person] about [topic]", "question [person] about [topic]", "ask [person] for [topic]",
            "ask [person] where [topic] is", "ask [person] who [topic] is", "ask [person] what [topic] is",
            "[person] , tell me about [topic]", "[person] , what about [topic]", "[person] , [topic]"),
    "talk": ("talk to [person]", "talk with [person]", "talk [person]", "speak to [person]", "speak with [person]",
             "chat with [person]", "greet [person]", "hello [person]", "say hello to [person]", "ask [person]",
             "say hi to [person]", "comfort [person]", "tell [person]", "hi [person]"),
    "hide": ("hide", "hide here", "take cover", "duck", "crouch", "get down", "hide under [thing]", "hide behind [thing]",
             "hide in [thing]"),
    "smell": ("smell", "sniff", "smell [thing]", "sniff [thing]"),
    "touch": ("touch [thing]", "feel [thing]", "stroke [thing]", "pat [thing]", "pet [thing]", "hold hands with [thing]"),
    "taste": ("taste [thing]", "lick [thing]"),
    "eat": ("eat [thing]", "bite [thing]", "chew [thing]"),
    "drink": ("drink [thing]", "drink from [thing]", "sip [thing]"),
    "push": ("push [thing]", "press [thing]", "shove [thing]", "move [thing]", "slide [thing]"),
    "pull": ("pull [thing]", "drag [thing]", "tug [thing]"),
    "turn": ("turn [thing]", "rotate [thing]", "twist [thing]"),
    "climb": ("climb [thing]", "climb on [thing]", "climb up [thing]", "climb over [thing]", "climb through [thing]"),
    "enter": ("enter [thing]", "go in [thing]", "go into [thing]", "get in [thing]", "go through [thing]", "walk through [thing]"),
    "sit": ("sit", "sit down", "sit on [thing]", "sit in [thing]", "sit at [thing]"),
    "cut": ("cut [thing]", "cut [thing] with [thing]", "slice [thing]", "tear [thing]", "rip [thing]"),
    "break": ("break [thing]", "smash [thing]", "destroy [thing]", "break down [thing]", "kick [thing]"),
    "attack": ("attack [thing]", "hit [thing]", "fight [thing]", "kill [thing]", "punch [thing]", "attack [thing] with [thing]",
               "hit [thing] with [thing]"),
    "wake": ("wake [thing]", "wake up", "wake up [thing]"),
    "kiss": ("kiss [thing]",),
    "use": ("use [thing]", "use [thing] on [thing]", "use [thing] with [thing]"),
    "tie": ("tie [thing]", "tie [thing] to [thing]", "fasten [thing] to [thing]"),
    "knock": ("knock on [thing]", "knock at [thing]", "knock"),
    "shout": ("shout", "scream", "yell", "call out", "call for help"),
    "sing": ("sing", "hum", "whistle"),
    "jump": ("jump", "hop", "leap", "jump up"),
    "wave": ("wave", "wave hands", "wave at [thing]"),
    "sleep": ("sleep", "nap", "go to sleep", "rest"),
    "pray": ("pray",),
    "think": ("think", "ponder", "remember", "think about [thing]"),
    "dance": ("dance",),
    "xyzzy": ("xyzzy", "plugh", "abracadabra"),
    "swear": ("damn", "shit", "fuck", "hell", "bloody hell", "crap"),
    "run": ("run", "run away", "flee", "escape", "walk", "go", "leave", "move"),
    "look_under": ("look under [thing]", "look beneath [thing]", "look underneath [thing]"),
    "look_behind": ("look behind [thing]", "look round the back of [thing]"),
    "say": ("say something", "say [text]", "answer [text]", "reply [text]", "whisper [text]", "speak"),
    "stand": ("stand", "stand up", "get up", "stand on [thing]", "stand in [thing]"),
    "lie_down": ("lie down", "lie on [thing]", "lie down on [thing]", "lie in [thing]"),
    "kneel": ("kneel", "kneel down", "kneel by [thing]", "kneel before [thing]"),
    "untie": ("untie [thing]", "untie [thing] from [thing]", "unfasten [thing]"),
    "hug": ("hug [thing]", "embrace [thing]", "hold [thing] tight"),
    "dig": ("dig", "dig here", "dig [thing]", "dig in [thing]", "dig up [thing]", "dig [thing] with [thing]"),
    "burn": ("burn [thing]", "burn [thing] with [thing]", "set fire to [thing]", "set [thing] on fire"),
    "swim": ("swim", "dive", "swim in [thing]", "dive into [thing]"),
    "blow": ("blow [thing]", "blow into [thing]", "blow on [thing]"),
    "swing": ("swing [thing]", "swing on [thing]", "wave [thing]"),
    "rub": ("rub [thing]", "rub [thing] with [thing]", "scratch [thing]"),
    "clean": ("clean [thing]", "wipe [thing]", "wash [thing]", "polish [thing]", "clean [thing] with [thing]"),
    "shake": ("shake [thing]", "rattle [thing]"),
    "squeeze": ("squeeze [thing]", "squash [thing]", "crush [thing]"),
    "point": ("point at [thing]", "point to [thing]", "gesture at [thing]"),
    "lift": ("lift [thing]", "raise [thing]", "lift up [thing]"),
    "buy": ("buy [thing]", "purchase [thing]", "buy [thing] from [thing]", "pay for [thing]"),
    "phone": ("phone [thing]", "call [thing]", "ring [thing]", "dial [thing]"),
    "fill": ("fill [thing]", "fill [thing] from [thing]", "fill [thing] with [thing]", "fill up [thing]"),
    "pour": ("pour [thing]", "pour [thing] on [thing]", "pour [thing] in [thing]", "pour [thing] into [thing]",
             "pour out [thing]"),
    "empty": ("empty [thing]", "empty [thing] into [thing]", "empty out [thing]"),
    "bow": ("bow", "bow to [thing]"),
    "clap": ("clap", "applaud"),
    "laugh": ("laugh", "giggle", "smile"),
    "cry": ("cry", "weep", "sob"),
}  # fmt: skip

# What people can be told to do, and how they are addressed. Authors' own orders are said with the same words before them.
LEADS = ("[person] ,", "tell [person] to", "order [person] to", "ask [person] to")
ORDERS: dict[str, tuple[str, ...]] = {
    "follow_me": ("follow me", "come with me", "come", "come along", "come on", "come here", "follow", "join me", "stay with me",
                  "lets go", "with me"),
    "wait_here": ("wait", "wait here", "stay", "stay here", "stay put", "stop", "stop here", "stop following me", "dont follow me",
                  "dont move"),
    "send": ("go [direction]", "[direction]", "go to the [direction]", "walk [direction]", "run [direction]", "head [direction]"),
    "request": ("give me [thing]", "give [thing] to me", "hand me [thing]", "pass me [thing]", "hand over [thing]", "give [thing]"),
    "fetch": ("take [thing]", "get [thing]", "pick up [thing]", "pick [thing] up", "grab [thing]", "carry [thing]", "hold [thing]"),
    "let_go": ("drop [thing]", "put down [thing]", "put [thing] down", "leave [thing]", "let go of [thing]"),
}  # fmt: skip
BECAUSE = "because"  # what an order and the reason for it are parted by
EVERYONE = frozenset(["everyone", "everybody", "all", "all of you", "you all", "both", "both of you", "guys", "team"])


def addressed(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """ "[person] , wait", "tell [person] to wait" ..."""
    return tuple(f"{lead} {phrase}" for lead in LEADS for phrase in phrases)


GRAMMAR |= {
    "order": addressed(ORDERS["follow_me"] + ORDERS["wait_here"]),
    "send": (*addressed(ORDERS["send"]), "send [person] [direction]"),
    **{verb: addressed(ORDERS[verb]) for verb in ("request", "fetch", "let_go")},
    "follow": ("follow [person]", "go after [person]", "walk after [person]", "run after [person]"),
}

DIRECTION_WORDS = {
    "n": "north", "s": "south", "e": "east", "w": "west", "ne": "northeast", "nw": "northwest",
    "se": "southeast", "sw": "southwest", "u": "up", "d": "down", "upstairs": "up", "downstairs": "down",
    "inside": "in", "outside": "out", "exit": "out", "ahead": "north", "back": "back",
}  # fmt: skip
ARTICLES = frozenset(["the", "a", "an", "my", "some", "this", "that", "these", "those", "his", "our", "your"])
ALL = frozenset(["all", "everything", "every", "both"])
PRONOUNS = frozenset(["it", "him", "her", "them", "one"])
FILLER = re.compile(
    r"^(?:please|ok|okay|now|then|so|well|just|hmm|quickly|quietly|carefully|slowly"
    r"|(?:i(?: wi)?ll|i want to|i would like to|id like to|i try to|try to|lets|let us|let me|can i|could i|may i|can you"
    r"|could you|would you|we should|i should|i am going to|im going to|attempt to|can we|i))\s+"
)
FILLER_WORDS = frozenset(re.findall("[a-z]{2,}", FILLER.pattern))
TRAILER = re.compile(r"\s+(?:please|now|again please|quickly|quietly|carefully|slowly|too|instead)$")


class Line(NamedTuple):
    """One way to say a verb: words, and slots in brackets."""

    verb: int
    parts: tuple[str, ...]  # "take", "[things]"
    order: int = 0  # which one of the story's, where the verb is ORDER

    @property
    def slots(self) -> int:
        return sum(is_slot(part) for part in self.parts)


def is_slot(part: str) -> bool:
    return part[0] == "["


def line(verb: int, text: str) -> Line:
    return Line(verb, tuple(text.lower().split()))
