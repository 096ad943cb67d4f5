"""HE0: files, and YAML."""

from .entry import Entry, error, warning

FILES: dict[str, Entry] = {
    "HE001": error(
        "no story here: {path} holds no .yaml file",
        "Name a folder with a story in it, or one .yaml file.",
        "no story here",
    ),
    "HE002": error("cannot read {path}: {reason}", "Check the path and its permissions.", "a file cannot be read"),
    "HE003": error("not UTF-8 text (byte {byte})", "Save the file as UTF-8 in your editor.", "not UTF-8 text"),
    "HE004": error(
        "a control or invisible character stands here ({sign})",
        "Delete it and type the line anew.",
        "a control character in the text",
    ),
    "HE005": error("a tab where YAML wants spaces", "Delete it and type spaces: two for each step of the indentation."),
    "HE006": error(
        '"{key}" stands here twice (first in line {line})',
        "Keep one, or join the two.",
        "a key that stands twice in one mapping",
    ),
    "HE007": error("too much for one story: {what}", "Split it or make it smaller.", "too much for one story"),
    "HE008": error(
        "anchors and aliases (& and *) are not part of the format",
        "Write the value out, or quote a text that begins with & or *.",
    ),
    "HE009": error("a second document (---) in one file", "Remove the --- line, or make it a file of its own."),
    "HE010": error(
        "YAML cannot read this: {reason}",
        "Look at the line above, too: the mistake may begin there.",
        "YAML cannot read this",
    ),
    "HE011": error('a second ": " in one line', 'Put the text in quotes: say: "He said: run."'),
    "HE012": error("a text cannot begin with this sign", "Put the whole text in quotes."),
    "HE013": error("this quote is not closed", "Write the second quote where the text ends."),
    "HE014": error("the indentation does not fit here", "Line this up with its neighbours."),
    "HE015": error("a key must be a word", "Quote the line if it is meant as text."),
    "HE016": error(
        "tags ({tag}) are not part of the format",
        "Put the text in quotes: it begins with an exclamation mark.",
        "a tag: an exclamation mark at the beginning of a text",
    ),
    "HE017": warning(
        'the text ends here: "{rest}" is a comment to YAML',
        "Put the whole text in quotes; or, if it is a comment, leave a space after the #.",
        "a # in a text that begins a comment",
    ),
    "HE018": error("a text cannot begin with & or *", "Put the whole text in quotes."),
    "HE019": error(
        "this text cannot stand unquoted inside {{ }} or [ ]",
        "Put the text in quotes, or write each key on a line of its own.",
        "a text that cannot stand unquoted inside { } or [ ]",
    ),
    "HE020": warning(
        "{code} is an error, and errors cannot be allowed",
        "Mend the error, and take the comment out.",
        "an error cannot be allowed",
    ),
    "HE021": warning(
        "this comment allows {code}, but nothing here needs it",
        "Take it out, or put it at the end of the line that is meant (or alone in the line above).",
        "an `allow` that is not needed",
    ),
    "HE022": warning("this comment allows a warning without a reason", "Add why: # allow: HE308 the fall is meant."),
    "HE023": warning(
        '"{code}" in this comment is no problem\'s code',
        "`hyosan-escape explain` lists the codes.",
        "an `allow` with a code that does not exist",
    ),
    "HE024": error(
        "the quote closes here, before the text ends",
        "Inside '…' write '' for an apostrophe, or use \"…\"; or put the text below its key, after a |.",
    ),
    "HE025": error(
        "a text cannot begin with {{ or [",
        'Put the whole text in quotes: say: "{{the mop}} falls."',
        "a text cannot begin with { or [",
    ),
    "HE026": error(
        "a text cannot stand behind > or | in the same line",
        "Begin it in the next line, set in; or put the whole text in quotes.",
    ),
    "HE027": error("this bracket is not closed", "Write the }} or ] that belongs to it.", "a bracket is not closed"),
    "HE028": error("this bracket closes nothing", "Take it out, or put the text it belongs to in quotes."),
    "HE029": error(
        "a - is missing at the beginning of this line", "Begin each entry of the list with a - and a space."
    ),
    "HE030": error("a space is missing after this -", "Write a space between the - and the word."),
    "HE031": error(
        "a space is missing after this colon",
        "Write a space between the colon and the value. (A space copied from elsewhere may be of another kind.)",
    ),
    "HE032": error(
        "a colon is missing in this line",
        "Write key: value. If it belongs to the text above, set it in further than the key.",
    ),
    "HE033": error(
        "this line belongs to the text after | or >, but is not set in as far",
        "Set every line of the text in further than its key, and none less than the first.",
        "a line of a text after | or > is not set in",
    ),
    "HE034": error(
        'a \\ means something inside "…", but not before this sign',
        "Write \\\\ for the sign itself, or put the text below its key, after a |.",
    ),
    "HE035": error(
        "YAML knows straight quotes only", 'Put straight quotes around the whole text: say: "“He said: run.”"'
    ),
    "HE036": error(
        "a space of another kind in the indentation",
        "Delete the spaces at the beginning of the line and type them anew.",
    ),
    "HE037": error(
        "a # after a space begins a comment: the text is cut in two",
        "Put the whole text in quotes, or below its key after a |.",
    ),
    "HE038": error(
        "a list or another key cannot begin in the middle of a line",
        "Put the text in quotes; if a list is meant, begin the next line with the -.",
        "a - or ? in the middle of a line",
    ),
    "HE039": error("directives (%) are not part of the format", "Remove the line that begins with %."),
    "HE099": error(
        "from here on {count} more errors",
        "Mend those above first; the others are told then.",
        "more errors than are told at once",
    ),
}
