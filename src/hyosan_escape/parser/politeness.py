"""What people say around a command: taken off before anything else is tried."""

from __future__ import annotations

import re
from collections.abc import Iterator

OPENINGS = (
    "hey", "think", "think that", "guess", "suppose", "should", "will", "want", "need", "am", "must", "would like to",
    "would like", "would rather", "mind", "shall", "ought to", "have to", "need to", "wish to", "hope to", "better",
    "had better", "oh", "um", "uh", "er", "erm", "hmm", "hm", "ah", "aha", "alright", "all right", "right", "well",
    "yeah", "yes", "no", "first", "first of all", "next", "finally", "maybe", "perhaps", "actually", "also", "kindly",
    "instead", "again", "pls", "plz", "please", "sorry", "excuse me", "pardon me", "if you please",
    "if you dont mind", "if possible", "ok", "okay", "so", "then", "now", "and", "but", "just", "alas", "game",
    "computer", "here", "there", "quick", "everybody", "guys", "i guess", "i think", "i think that", "i suppose",
    "i believe", "i reckon", "id rather", "id prefer to", "i prefer to", "id better", "i had better", "we had better",
    "wed better", "i need to", "i need", "i have to", "i must", "i should", "i ought to", "i shall", "i will", "ill",
    "i want to", "i want", "i wanna", "i would", "i would like to", "i would like", "id like to", "id like",
    "id love to", "i wish to", "i hope to", "i am", "im", "i am going to", "im going to", "im gonna", "i gotta",
    "i try to", "i decide to", "i choose to", "i start to", "i go and", "i also", "i can", "i could", "i may",
    "should i", "can i", "could i", "may i", "might i", "shall i", "shall we", "should we", "can we", "could we",
    "may we", "we", "we can", "we should", "we will", "we need to", "we want to", "we could", "we must", "we have to",
    "let us all", "lets all", "lets", "let us", "let me", "lemme", "let", "all", "you", "you can", "you should",
    "you could", "can you", "could you", "would you", "will you", "do you mind", "would you mind",
    "would you be so kind as to", "would you be kind enough to", "is it possible to", "would it be possible to",
    "is it ok to", "is it ok if i", "would it be ok to", "time to", "go ahead and", "go and", "proceed to",
    "begin to", "start to", "begin", "start", "continue to", "keep", "why dont i", "why dont we", "why not",
    "how about", "make me", "help me", "help me to", "have me", "try and", "try to", "try", "attempt to", "want to",
    "wanna", "gonna", "going to", "gotta", "to", "do", "do please", "me", "my character", "the player", "player",
    "attempt", "use my hands to", "use your hands to", "im trying to", "i am trying to", "trying to", "it is time to",
    "its time to", "id", "i said", "i say", "i tell you to", "i order you to", "command", "action", "type", "enter",
    "would", "what i want is to", "my next move is to", "be so kind as to", "be so kind and", "we go and", "then i",
    "and then",
)  # fmt: skip
CLOSINGS = (
    "thing", "stuff",
    "please", "pls", "plz", "for me", "for us", "with me", "again", "right now", "now", "then", "for a bit",
    "for a while", "for a moment", "for a minute", "for a second", "a bit", "a little", "a while", "a moment",
    "once more", "one more time", "over there", "right there", "there", "right here", "over here", "here", "if i can",
    "if i may", "if we can", "if possible", "if you can", "if you please", "if you dont mind", "if thats ok", "ok",
    "okay", "thanks", "thank you", "thx", "ty", "quickly", "quietly", "carefully", "slowly", "softly", "gently",
    "immediately", "first", "next", "instead", "too", "also", "everybody", "everyone", "guys", "you", "yourself",
    "myself", "me", "back", "as well", "at once", "lol", "haha", "or not", "or something", "somehow", "already",
    "all together", "together", "on the floor", "on the ground", "to the floor", "on the wall", "with my hands",
    "with your hands", "with my hand", "in my hands", "in my hand", "in my bag", "of mine", "on my body", "on me",
    "on my head", "on my feet", "to see", "and see", "to see what happens", "and see what happens", "to have a look",
    "from here", "so badly", "really", "up", "forward", "in it", "that is", "in there", "in here", "please sir",
    "over the", "this time", "off", "out", "all", "the",
)  # fmt: skip
EMPTY_WORDS = (
    "very", "really", "just", "nice", "pretty", "lovely", "good", "stupid", "silly", "damn", "fucking", "bloody",
    "poor", "dear", "sweet", "beautiful", "ugly", "strange", "weird", "same", "other", "own", "whole", "that", "also",
    "please", "maybe", "quickly", "carefully", "quietly", "slowly", "gently", "softly", "simply", "kindly",
    "actually", "perhaps", "still", "even", "back", "big", "little", "shiny",
)  # fmt: skip
_NEGATED = re.compile(r"\b(?:dont|do not|not|never|cannot|cant|wont|without|stop|nobody|nothing)\b")


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_OPENING = re.compile(rf"(?:{_any_of(OPENINGS)})(?: ,| )+(?=\S)")
_CLOSING = re.compile(rf"(?<=\S)(?: ,)? (?:{_any_of(CLOSINGS)})$")
_EMPTY = re.compile(rf"\b(?:{_any_of(EMPTY_WORDS)}) ")


def bared(text: str) -> Iterator[str]:
    """Without what stands before it, after it, or in it for nothing; also of what is said to somebody."""
    yield from _bared(text)
    head, comma, rest = text.partition(" , ")
    if comma:
        yield from (f"{head} , {barer}" for barer in _bared(rest))


def _bared(text: str) -> Iterator[str]:
    match = _OPENING.match(text)
    if match:
        yield text[match.end() :].lstrip(" ,")
    shorter = _CLOSING.sub("", text).rstrip(" ,")
    if shorter != text:
        yield shorter
    plainer = _EMPTY.sub("", text)
    if plainer != text:
        yield plainer


def is_negated(text: str) -> bool:
    """ "don't go north" is not to go north."""
    return bool(_NEGATED.search(text))
