"""Other ways of saying what the grammar says: a pattern, and the lines it may stand for, the likeliest first."""

from __future__ import annotations

PARAPHRASES: tuple[tuple[str, ...], ...] = (
    (r"(?:go |walk |get |come |run )?back(?: out| over| up| down)? (?:to|into|in|inside) (?:the )?(.+)", r"go to \1"),
    (
        r"(?:have|take|get|catch|has|having)(?: a| another| one)?(?: closer| good| quick| better| long"
        r"| little)? look(?: back)? "
        r"(at|in|inside|through|under|behind|on|into|around|about|out|over)(.*)",
        r"look \1\2",
    ),
    (
        r"(?:look|gaze|stare|peer|glance|peek|take a look|go look|see|watch|check|inspect|examine)(?: close"
        r"| closely| closer| carefully| again)?"
        r"(?: at| into| upon| on| out)? (.+)",
        r"examine \1",
    ),
    (r"look (in|inside|under|behind|on) (.+)", r"search \2", r"examine \2"),
    (r"(?:check out|check) (.+)", r"examine \1"),
    (
        r"(?:take|get|pick|grab|fetch|lift|remove|pull|carry|bring|collect|snatch)(?: up| off| out| back| down"
        r"| away)*(?: from| out of| off)? "
        r"(.+?)(?: up| off| out| back| down| away)*",
        r"take \1",
    ),
    (
        r"(?:take|get|pick|grab|fetch|remove|pull|lift)(?: up| off| out)? (.+?)(?: up| out| back| down"
        r"| away)* (?:from|off|out of|off of|of|in|on)"
        r" (.+)",
        r"take \1 from \2",
        r"take \1",
    ),
    (r"(?:take|get|grab|fetch) (?:from|out of|off) (.+?) (the .+)", r"take \2 from \1"),
    (
        r"(?:have|pass me|hand me|give me|bring me|get me|fetch me|borrow|receive|want|need"
        r"|take me) (.+)",
        r"take \1",
    ),
    (
        r"(?:drop|put|lay|set|leave|place)(?: down)? (.+?) (?:down )?(?:on|to|onto|at) (?:the )?(?:floor|ground"
        r"|earth)",
        r"drop \1",
    ),
    (
        r"(?:hang|put|place|attach|fasten|stick|fix|hook|throw|mount|lay|set)(?: up)? (.+?) (?:up )?(?:to|at|on"
        r"|onto|upon|over|up) (.+)",
        r"put \1 on \2",
    ),
    (
        r"(?:put|place|stash|store|stow|pack|stuff|throw|hide) (.+?) (?:in|into|inside|within"
        r"|at) (.+)",
        r"put \1 in \2",
    ),
    (r"(?:put|place|hang) (?:in|into|inside) (.+?) (the .+|a .+|my .+)", r"put \2 in \1"),
    (r"(?:put|place|hang) (?:on|onto|at) (.+?) (the .+|a .+|my .+)", r"put \2 on \1"),
    (
        r"(?:give|hand|offer|pass|feed|show|bring|present|donate|deliver"
        r"|lend)(?: over)?(?: back)? (?:to )?(.+?) (the .+|an? .+|my .+|some .+)",
        r"give \2 to \1",
    ),
    (
        r"(?:give|hand|offer|pass|feed|bring|present|donate|deliver|lend|slide|throw"
        r"|toss)(?: over)?(?: back)? (.+?) (?:to|for|at|into) (.+)",
        r"give \1 to \2",
    ),
    (r"to (.+?) (?:give|hand|offer|show) (.+)", r"give \2 to \1"),
    (r"(?:feed) (.+?) with (.+)", r"give \2 to \1"),
    (
        r"(?:equip|put on|get dressed in|get into|dress|dress in|dress me in|dress me|slip into|slip on|wear on"
        r"|change into)(?: the)? (.+)",
        r"wear \1",
    ),
    (r"put (.+?) on(?: my| your)?(?: feet| head| body| back| shoulders| hands?)?", r"wear \1"),
    (r"(?:strip|undress|unequip|take off|shed|get out of)(?: of)? (.+)", r"remove \1"),
    (
        r"(?:illuminate|lighten|ignite|kindle|activate|start|enable|power on|power up|make light with|make light"
        r"|put on|set on|turn|switch|light up"
        r"|shine|use|flash)(?: on)?(?: the| my)? (.+?)(?: on)?",
        r"light \1",
    ),
    (r"(?:put|make|set) (.+?) on", r"light \1"),
    (r"(.+?)s? on", r"light \1"),
    (
        r"(?:extinguish|deactivate|kill|put out|snuff|snuff out|disable|power off|put off) (.+?)(?: off"
        r"| out)?",
        r"douse \1",
    ),
    (r"(.+?) off", r"douse \1"),
    (r"(?:take|bring|lead|carry|drive|walk) (?:me|us)(?: back)?(?: to)?(?: the)?(.*)", r"go to\1", "go back"),
    (r"(\S+) (?:me|us) (.+)", r"\1 \2"),
    (r"give (?:it|him|her|them) (.+)", r"give \1"),
    (
        r"(?:climb|go|walk|run|head|take|follow|use|go up|go down|march|sneak|move|proceed|travel|cross|wander"
        r"|return|come)(?: back)?"
        r"(?: over| across| along| up| down| through| into| out)?(?: to| at| in| on| from| by| towards?"
        r"| onto)?(?: the)? (.+?)(?: side)?",
        r"go \1",
    ),
    (
        r"(?:climb|go|walk|run|head|take|follow|use|return|move|come|get|march|enter|visit|take me|take us"
        r"|bring me|lead me|proceed|travel|walk me"
        r"|teleport|goto|find|visit)(?: back)?(?: out| over| up| down)?(?: to| into| in| inside| at"
        r"| towards?)? (?:the )?(.+)",
        r"go to \1",
    ),
    (
        r"(?:go |step |walk |head |turn |come |get |move )?(?:back|backwards?|return|retreat)(?: now| again| there)*",
        "go back",
    ),
    (
        r"(?:go |get |walk |step |head |run |move )?(?:out|outside|exit|away)(?: of)?(?: the| this| here)?(?: room"
        r"| place| house| building| here)?",
        "leave",
    ),
    (r"leave (?:the |this )?(?:room|place|here|area|building)", "leave"),
    (r"(north|south|east|west|northeast|northwest|southeast|southwest|up|down|n|s|e|w)\b.*", r"go \1"),
    (r"(?:open|unlock)(?: up)? (?:with|using) (.+?) (the .+|a .+)", r"unlock \2 with \1"),
    (r"(?:open|enter|go through|pass through|walk through|go in) (.+)", r"open \1", r"enter \1"),
    (r"(?:shut|slam|close)(?: the)? (.+?)(?: shut| to| of .+)?", r"close \1"),
    (
        r"(?:wait|rest|stay|sit|sleep|stand)(?: here| down| around| still)*(?: for a \S+| a \S+| \d+(?: turns?"
        r"| times?)?)?",
        "wait",
    ),
    (r"(?:wait|rest|stay)(?: until| till| for)? (?:the )?(.+)", r"wait for \1"),
    (r"(?:make a noise|make noise|scream loudly|cry out|shout .+|scream .+|yell .+)", "shout"),
    (r"(?:hear|listen)(?: to)?(?: .*)?", "listen"),
    (r"sing (?:a |the )?.*", "sing"),
    (r"hide .*", "hide"),
    (r"(?:pet|stroke|caress|pat|cuddle|scratch) (.+)", r"touch \1"),
    (
        r"(?:speak|talk|chat|converse|say hello|say hi|say something|hello|hi|hey|greet|good evening"
        r"|good morning)(?: to| with)?(?: mister| mr)?"
        r" (.+)",
        r"talk to \1",
    ),
    (
        r"(?:speak|talk|chat|ask|tell|demand|inquire|enquire|question|interview|discuss|a|t)(?: to| with"
        r"| at)? (.+?) (?:about|of|on|regarding"
        r"|concerning|for)(?: the| his| her| their| a)? (.+)",
        r"ask \1 about \2",
    ),
    (r"(?:ask|tell|talk|speak) (?:about|of) (.+?) (?:to|with) (.+)", r"ask \2 about \1"),
    (r"(?:with|to) (.+?) (?:i )?(?:speak|talk|chat) (?:about|of) (.+)", r"ask \2 about \1", r"ask \1 about \2"),
    (r"(?!.*\b(?:about|to)\b)(?:ask|tell) (\S+(?: \S+)??) (?:a |the |his |her )?(.+)", r"ask \1 about \2"),
    (
        r"(?:do you|does anyone|does anybody|do they|you) (?:know|have|remember)(?: anything| something)?(?: about"
        r"| of)? (.+)",
        r"\1",
    ),
    (r"(?:tell me|ask|what about|talk|speak|tell me more|say something)(?: about| of)? (.+)", r"\1"),
    (r"(?:what|who)(?: does| do| did)? (.+?) (?:know|knows|think|thinks)(?: about| of) (.+)", r"ask \1 about \2"),
    (r"(?!.*\babout\b)(?:have|order|command|make|let|get|want|send) (.+?)(?: to)? (\S+.*)", r"tell \1 to \2"),
    (r"(?:ask|beg|tell) (.+?) (?:for|to give me|to hand me) (.+)", r"ask \1 for \2"),
    (
        r"use (.+?) (?:on|with|to|for|against|at"
        r"|in) (.+)",
        r"put \1 on \2",
        r"give \1 to \2",
        r"unlock \2 with \1",
        r"put \1 in \2",
        r"pour \1 on \2",
        r"fill \2 with \1",
        r"tie \1 to \2",
        r"throw \1 at \2",
        r"pour \1",
        r"light \1",
        r"light \2",
    ),
    (r"(?:water|sprinkle|splash|wet) (.+)", "pour water", r"pour water on \1"),
    (r"(?:pour|empty|spill|tip)(?: out)? (.+?) (?:on|onto|over|in|into|at) .+", r"pour \1"),
    (r"(?:give|put|throw) (water|.*water) .+", "pour water"),
    (r"empty (.+)", r"take all from \1", r"pour \1"),
    (r"(?:loot|ransack|raid|plunder) (.+)", r"open \1", r"search \1", r"take all from \1"),
    (r"(.+) w (.+)", r"\1 with \2"),
    (r"(?:light|ignite|kindle|set fire to) (.+?) (?:with|using|by) (.+)", r"light \1"),
    (r"(?:fill)(?: up)? (.+?) (?:at|in|by|under|out of) (.+)", r"fill \1 from \2", r"fill \1"),
    (r"(?:go|climb|walk|run|head|get) (up|down) (?:the )?(?:stairs?|ladder|steps|rungs|hill|slope|path)", r"go \1"),
    (r"(?:flee|escape|run away|run for it|run|get away|bolt)(?: .*)?", "run"),
    (r"(?:light)", "light"),
    (r"(?:wind|crank)(?: up)? (.+?)(?: up)?", r"wind \1"),
    (
        r"(?:use|try|do something with|do|play with|operate"
        r"|handle) (.+)",
        r"light \1",
        r"open \1",
        r"wear \1",
        r"read \1",
        r"wind \1",
        r"pour \1",
        r"examine \1",
    ),
    (r"(?:id |i )?(?:would )?(?:want|need|like|love|prefer|have) (.+)", r"take \1"),
    (r".* (?:to|into) (the .+?)(?: we go| i go)?", r"go to \1"),
    (r"(?:eat|taste|try|devour|yum) (.+)", r"eat \1"),
)
