"""A story as people write them, of any size: rooms with exits, texts and scenery, things, rules, scenes with choices.

Nothing in it is wrong or doubtful: `check` reads all of it, warnings included, and has nothing to say.
"""

from generate import exits, letters

A_FILE = 500  # rooms in a file
HEAD = """\
story: {id: novel, title: A Novel, start: r0, version: 1.0.0, status: "{room}, {time}"}
clock: {start: Wed 09:00, days: [Wed, Thu], tick: 5, costs: {go: 1, wait: 5}}
endings:
  dawn: {title: Dawn, when: here is r0 and hope >= 9, text: It is over.}
variables:
  hope: 3 of 0..9
  mood: [calm, scared]
"""
ROOM = """\
  r{n}:
    name: Hall {name}
    text: |
      A long hall of grey stone, and the rain on its one window. {{if {flag}: The lamp is out, and the
      corners have come nearer | A lamp burns over the far door}}. {{first: Somebody has been here before you,
      and left in a hurry | The dust lies as you left it}}.

      {{cycle: Water drips | A board creaks | Far down something shuts}}. Hope stands at {{hope}}.
    again: The long hall of grey stone, and the rain.
    exits: {{{exits}}}
    scenery:
      - {{words: [window, pane, glass], text: Rain runs down it. Beyond is more rain.}}
    rules:
      - on: search
        when: not {flag} and hope >= 2
        do: [set {flag}, add 1 to hope]
        say: Behind the boards is nothing but a breath of cold air.
        once: yes
"""
THING = """\
  t{n}:
    name: {name} coin
    words: [money, silver]
    at: r{n}
    text: "The head on it is worn away. {{if t{n} is carried: It is warm from your hand.}}"
    listed: On the floor lies a coin.
"""
RULE = """\
  - on: [take t{n}, drop t{n}]
    when: {flag} and here is r{n} or mood is scared
    do: [set mood to calm, subtract 1 from hope]
    say: It rings on the stone, and somebody listens.
"""
SCENE = """\
  s{n}:
    when: here is r{n} and t{n} is carried and hope < 7
    text: An old woman stands at the window, where nobody stood.
    choices:
      - label: Ask her for the way.
        say: She points, and you both know that it is no use.
        do: [add 1 to hope]
        goto: after
      - label: Give her the coin.
        needs: t{n} is carried
        locked: you have none
        do: [move t{n} to nowhere, set mood to calm]
        say: She bites on it, and nods.
    passages:
      after:
        text: The rain is louder now.
        choices:
          - label: Leave her be.
            say: When you look back she is gone.
"""


def novel(rooms):
    """{path: YAML} of a story with so many rooms; 730 of them are a megabyte."""
    texts = {"story.yaml": HEAD}
    for start in range(0, rooms, A_FILE):
        texts[f"part{start // A_FILE:03}.yaml"] = _part(range(start, min(start + A_FILE, rooms)), rooms)
    return texts


def _part(numbers, rooms):
    flags = "".join(f"  {_flag(n)}: flag\n" for n in numbers)
    places = "".join(ROOM.format(n=n, name=letters(n), flag=_flag(n), exits=exits(n, rooms)) for n in numbers)
    things = "".join(THING.format(n=n, name=letters(n)) for n in numbers)
    rules = "".join(RULE.format(n=n, flag=_flag(n)) for n in numbers)
    scenes = "".join(SCENE.format(n=n) for n in numbers if n % 4 == 0)
    return f"variables:\n{flags}rooms:\n{places}things:\n{things}rules:\n{rules}scenes:\n{scenes}"


def _flag(number):
    return f"dark{number}"
