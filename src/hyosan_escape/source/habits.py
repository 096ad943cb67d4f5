"""What authors write by habit, from other systems and from English, and how it is written here."""

from __future__ import annotations

from collections.abc import Container

# Keys: what is meant, the first of these that the entry has.
_KEYS = {
    "description": "text", "desc": "text", "look": "text", "examine": "text", "body": "text",
    "title": "name", "location": "at", "in": "at", "place": "at", "room": "at", "where": "at",
    "if": "when", "condition": "when", "requires": "needs", "require": "needs",
    "then": "do", "effects": "do", "effect": "do", "actions": "do", "set": "do",
    "synonyms": "words", "aliases": "words", "vocab": "words", "vocabulary": "words",
    "traits": "is", "properties": "is", "flags": "is", "type": "is",
    "pronoun": "they", "pronouns": "they", "gender": "they",
    "target": "to", "destination": "to", "leads_to": "to",
    "event": "on", "trigger": "on", "verb": "on", "action": "on",
    "message": "say", "response": "say", "reply": "say", "answer": "say", "print": "say",
    "next": "goto", "divert": "goto", "go": "goto", "options": "choices", "dialogue": "topics",
    "items": "things", "objects": "things", "characters": "survivors", "people": "survivors", "npcs": "survivors",
    "persons": "survivors", "locations": "rooms", "places": "rooms", "vars": "variables", "conversations": "scenes",
    "dialogues": "scenes", "events": "rules", "timers": "fuses", "enemies": "hordes", "monsters": "hordes",
    "guards": "hordes", "game": "story", "meta": "story", "commands": "verbs", "responses": "messages",
}  # fmt: skip
_ALSO = {"text": "label", "name": "label", "title": "title"}  # what a choice calls its words

_FLAG = "A flag stands alone: `alarm`, or `not alarm`; effects are `set alarm` and `clear alarm`."
_YOU = "Conditions ask `here is ROOM` or `lamp is carried`; in effects the player is `you`: move you to ROOM."
_CARRIED = "Write: lamp is carried."
_ADD = "Write: add 1 to hope, or: subtract 1 from hope."
_SAY = "What is said stands under a key of its own: `say:`."
_AWAY = "Write: move lamp to nowhere."
_COMPARE = "Write a sign: <, <=, >, >=, = or !=."

# Words of conditions and effects.
_WORDS = {
    "true": _FLAG, "false": _FLAG, "yes": _FLAG, "no": _FLAG,
    "player": _YOU, "me": _YOU, "i": _YOU, "hero": _YOU, "location": _YOU,
    "has": _CARRIED, "have": _CARRIED, "carrying": _CARRIED, "carries": _CARRIED, "holding": _CARRIED,
    "inventory": _CARRIED, "increase": _ADD, "increment": _ADD, "decrease": _ADD, "decrement": _ADD, "raise": _ADD,
    "lower": _ADD, "say": _SAY, "print": _SAY, "tell": _SAY, "show": _SAY, "remove": _AWAY, "delete": _AWAY,
    "destroy": _AWAY, "hide": _AWAY, "goto": "Write: move you to ROOM. (In a choice, `goto:` is a key.)",
    "go": "Write: move you to ROOM.", "teleport": "Write: move you to ROOM.", "give": "Write: move lamp to you.",
    "take": "Write: move lamp to you.", "get": "Write: move lamp to you.", "put": "Write: move lamp to chest.",
    "equals": _COMPARE, "than": _COMPARE, "greater": _COMPARE, "less": _COMPARE, "percent": "Write: chance 1 in 3.",
    "win": "Write: end ENDING.", "lose": "Write: end ENDING.", "finish": "Write: end ENDING.",
    "goal": "Write: end ENDING.", "wait": "Write: pass 5.",
    "it": "`it` is the member a rule is about that has `each: GROUP`.",
    "unset": "Write: clear alarm.", "trigger": "Write: signal NAME.",
}  # fmt: skip
_SIGNS = {
    "&": "Write: and.", "|": "Write: or.", "!": "Write: not, or != between two numbers.", "+": _ADD, "-": _ADD,
    "%": "Write: chance 1 in 3.",
    '"': "Ids and words stand without quotes.", "'": "Ids and words stand without quotes.",
    "{": "A condition or effect is plain words, without braces.", "[": "Put the list around whole lines.",
}  # fmt: skip
# Verbs of rules, where players have many words and rules one.
_VERBS = {
    "get": "take", "grab": "take", "pick": "take", "pickup": "take", "inspect": "examine", "x": "examine",
    "look_at": "examine", "speak": "talk", "hit": "attack", "kill": "attack", "fight": "attack", "shut": "close",
    "press": "push", "walk": "go", "move": "go", "place": "put", "hang": "put", "scream": "shout", "yell": "shout",
    "smash": "break", "hear": "listen", "burn": "light", "switch": "light", "north": "go north", "south": "go south",
    "east": "go east", "west": "go west", "up": "go up", "down": "go down", "in": "go in", "out": "go out",
    "exit": "leave ROOM", "entering": "enter ROOM", "always": "turn", "every": "turn", "begin": "start",
}  # fmt: skip


def key_meant(key: str, known: Container[str]) -> str:
    """The key of this entry that another system calls `key`; "" if none is known."""
    meant = _KEYS.get(key.lower(), "")
    candidates = (key.lower(), meant, _ALSO.get(key.lower(), ""), _ALSO.get(meant, ""))
    return next((each for each in candidates if each and each in known), "")


def word_cure(word: str) -> str:
    """How a word of other systems' conditions and effects is said here; "" if it is no such word."""
    whole = word.lower()
    return _WORDS.get("it" if whole.startswith("it.") else whole, "")


def sign_cure(sign: str) -> str:
    return _SIGNS.get(sign, "Take it out.")


def verb_cure(word: str) -> str:
    """The verb that rules know it by."""
    meant = _VERBS.get(word.lower(), "")
    return f"Rules call it `{meant}`." if meant else ""
