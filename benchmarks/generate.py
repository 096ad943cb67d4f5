"""Stories of any size: a grid of rooms, five across, with one thing in each."""

ACROSS = 5
A_FILE = 5_000  # rooms in a file
HEAD = "story: {id: grid, title: Grid, start: r0}\n"
ROOM = "  r{n}:\n    name: Hall {name}\n    text: {text}\n    exits: {{{exits}}}\n"


def grid(rooms, words=6):
    """{path: YAML} of a story with so many rooms, and so many words of text in each."""
    text = f"A hall of {' '.join(['stone'] * words)}."
    files = {"grid.yaml": HEAD}
    for start in range(0, rooms, A_FILE):
        numbers = range(start, min(start + A_FILE, rooms))
        places = "".join(ROOM.format(n=n, name=letters(n), text=text, exits=exits(n, rooms)) for n in numbers)
        things = "".join(f"  t{n}: {{name: {_name(n)}, at: r{n}, text: A coin.}}\n" for n in numbers)
        files[f"part{start // A_FILE:03}.yaml"] = f"rooms:\n{places}things:\n{things}"
    return files


def cycle():
    """Commands that are all turns, and end where they began: take all of the first row, and put it back."""
    there = [line for n in range(ACROSS) for line in (f"take {_name(n)}", "e")][:-1]
    back = [line for n in reversed(range(ACROSS)) for line in (f"drop {_name(n)}", "west")][:-1]
    return [*there, *back]


def letters(number):
    """A word of its own for every number."""
    word = ""
    while number or not word:
        number, digit = divmod(number, 20)
        word += "bcdfghjklmnpqrstvwxz"[digit] + "aeiou"[digit % 5]
    return word


def _name(number):
    return f"{letters(number)} coin"


def exits(number, rooms):
    ways = {"south": number + ACROSS, "north": number - ACROSS}
    ways |= {"east": number + 1} if number % ACROSS < ACROSS - 1 else {}
    ways |= {"west": number - 1} if number % ACROSS else {}
    return ", ".join(f"{way}: r{to}" for way, to in ways.items() if 0 <= to < rooms)
