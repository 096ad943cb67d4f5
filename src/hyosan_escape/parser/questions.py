"""Questions, and the lines that answer them.

"where is X", "way to X", "how to X" and "beyond X" are lines of their own making, which play/answers.py answers.
"""

from __future__ import annotations

_ART = r"(?:the |a |an |some |my |any )?"
_AM = r"(?:is|are|was|were|s|am)"

QUESTIONS: tuple[tuple[str, ...], ...] = (
    (
        rf"what {_AM} (?:written|carved|printed|scrawled|drawn|painted|on|said) ?(?:on|in|at"
        rf"|by)? {_ART}(.+)",
        r"read \1",
        r"examine \1",
    ),
    (rf"what (?:does|do|did|is) {_ART}(.+) (?:say|says|said|read|saying)", r"read \1", r"examine \1"),
    (r"what (?:does|do) (?:it|this|that|they) say", "read", "look"),
    (rf"what (?:does|do) {_ART}(.+) look like", r"examine \1"),
    (
        rf"what (?:is|are|else is|s|lies) (?:there )?(in|inside|on|under|behind|beneath"
        rf"|within) {_ART}(.+)",
        r"look \1 \2",
        r"examine \2",
    ),
    (rf"whats (?:there )?(in|inside|on|under|behind|beneath|within) {_ART}(.+)", r"look \1 \2", r"examine \2"),
    (rf"(?:what|whats|who|whos) (?:{_AM} )?{_ART}(.+)", r"examine \1"),
    (
        rf"(?:tell|show|describe|explain)(?: me)?(?: more)?(?: about| of| what is"
        rf"| to me)? {_ART}(.+)",
        r"examine \1",
        r"look at \1",
    ),
    (r"where (?:is|are) (?:the )?(?:exit|exits|way out|door out|exit of here|exit from here)", "exits"),
    (r"(?:which|what) (?:way|ways|exits|directions?|exits are there)(?: .*)?", "exits"),
    (
        r"(?:how|where) (?:can|do|could|should|may) (?:i|we|you|one) (?:get|go|leave|exit|head|move|walk)(?: out"
        r"| from here| away| now| back"
        r"| next| of here| out of here| outside| to)*",
        "exits",
    ),
    (r"(?:how|where) (?:is|are) (?:the )?(?:exit|exits|way out)(?: .*)?", "exits"),
    (r"(?:show|list|tell|see)(?: me)?(?: the| all)? (?:exits|ways|directions)", "exits"),
    (r"(?:in )?(?:which|what) (?:place|room)(?: .*)?", "where am i"),
    (
        r"(?:tell me )?where (?:i am|we are|exactly am i|on earth am i|the hell am i|am i now|is this"
        r"|is it)",
        "where am i",
    ),
    (r"(?:what|whats) (?:is )?(?:this|the) (?:place|room)(?: .*)?", "where am i"),
    (
        r"(?:is|are) (?:there )?(?:any ?one|any ?body|some ?one|some ?body|people)(?: else)?(?: here| around"
        r"| there| home)*",
        "who is here",
    ),
    (r"who (?:else )?(?:is|are)(?: with| near)?(?: here| me| us| there| around)*(?: now)?", "who is here"),
    (r"(?:what|which) (?:hour|time)(?: is it| it is| now)*", "what time is it"),
    (
        r"(?:tell me |do you (?:know|have) )?(?:what|whats|the)? ?(?:time|hour|clock)(?: is it| it is"
        r"| now)+",
        "what time is it",
    ),
    (r"how (?:do|can|to)(?: i| you| we)? (?:save|load|undo|quit|restart|stop|exit)(?: .*)?", "help"),
    (r"(?:how )?(?:late is it|late it is)", "what time is it"),
    (r"(?:how long|how much time)(?: .*)?", "what time is it"),
    (
        r"what (?:things |stuff )?(?:do|did|have|am) i (?:have|got|hold|carry|own|possess|holding|carrying|wearing"
        r"|had)(?: .*)?",
        "inventory",
    ),
    (
        r"(?:show|check|see|open|look at|look in|list|tell me)(?: me)?(?: my| the)? (?:inventory|inv|items|stuff"
        r"|things|bag|pockets|pocket"
        r"|backpack|belongings)",
        "inventory",
    ),
    (
        rf"(?:do|am|have) i (?:still )?(?:have|hold|holding|carrying|carry|wearing|got"
        rf"|wear) (?:{_ART})?(.+)",
        "inventory",
    ),
    (
        r"(?:what|which) (?:can|could|may|should|must|shall|do|am|are) (?:i|we|you) (?:supposed to |to |now "
        r"|going to |have to |need to |even )*"
        r"(?:do|type|say|write|try|use|be doing|take|get|pick up|choose|options)(?: .*)?",
        "commands",
    ),
    (r"what (?:i|we) (?:can|could|must|should|have to|need to|shall)(?: to)? do(?: .*)?", "commands"),
    (
        r"(?:what|which)(?: are)?(?: my| the)? (?:options|choices|commands|actions|possibilities"
        r"|moves)(?: .*)?",
        "commands",
    ),
    (r"(?:i )?(?:dont|do not) (?:know|understand)(?: what| how)?(?: to)?(?: do)?(?: .*)?", "commands"),
    (r"(?:now|and now|so|so now|then|what|and) (?:what|now|next|then)", "commands"),
    (
        r"how (?:do|can|should|to)(?: i| we| you)? (?:win|finish|complete|progress|go on|continue|survive)(?: .*)?",
        "hint",
    ),
    (r"(?:im|i am|we are|totally|completely|i feel) (?:stuck|lost|confused|bored|helpless)", "hint"),
    (
        r"(?:give me|get|i need|need|any|can i have|show me|show|tell me)(?: a| an| some| the)? (?:hint|hints|clue"
        r"|clues|tip|tips|help|advice)"
        r"(?: .*)?",
        "hint",
    ),
    (
        r"(?:help|help me|i need help|help please|can you help me|how does this (?:work|game work)|how to play"
        r"|how do (?:i|you) play(?: .*)?"
        r"|what is this(?: game)?|instructions?|tutorial|rules|manual|controls)",
        "help",
    ),
    (
        r"(?:what|whats)(?: is| are)? (?:my|the|our) (?:goal|goals|objective|objectives|mission|quest|task|aim"
        r"|purpose|point)(?: .*)?",
        "goals",
        "hint",
    ),
    (r"show me (?:my |the )?(?:goals?|objectives?|quests?|missions?|tasks?)", "goals", "hint"),
    (
        r"(?:start|begin|play)(?: it| the game| this)?(?: over| again| anew| from the beginning| afresh"
        r"| new game)+",
        "restart",
    ),
    (r"(?:new|another|restart|start|reset)(?: a| the)?(?: new)? ?(?:game|story|over)", "restart"),
    (
        r"(?:reset|start over|from the start|begin again|restart pls|try again|once more|play again"
        r"|again)",
        "restart yes",
    ),
    (r"(?:go |take |step )?(?:back|undo)(?: it| that)?(?: one| a| 1)? ?(?:turns?|moves?|steps?|that)", "undo"),
    (r"(?:take (?:it|that) back|undo (?:it|that|this|please|last.*|the last.*)|go back in time)", "undo"),
    (
        r"(?:did|have|do|am) (?:i|we) (?:win|won|lose|lost|winning|die|dead|died|finish|finished|score"
        r"|ending)",
        "status",
    ),
    (r"(?:what is |whats )?(?:my |the )?(?:score|points|status|progress)", "status"),
    (r"is (?:that|this|it) (?:all|it|the end|over|the ending|everything)(?: .*)?", "status"),
    (r"(?:exit|leave|stop|end|close)(?: the)? (?:game|program|playing|story)", "quit"),
    (r"(?:how (?:do|can) i )?(?:save|keep)(?: my| the)? ?(?:game|progress|first)?", "save"),
    (
        r"(?:repeat|read|say|show)(?: me)?(?: please)?(?: the| that| it| all)?(?: text| again| description| story"
        r"| last message)+(?: .*)?",
        "look",
    ),
    (
        r"(?:what|whats)(?: is| has| just| the hell is| on earth is)? ?(?:going on|happening|happened|happend|up"
        r"|happens)(?: .*)?",
        "where am i",
    ),
    (r"look (?:all )?(?:around|about|round)(?: .*)?", "look"),
    # how and where
    (
        r"(?:how|which way|where)(?: (?:do|can|could|should|would|to|must|does one|is|are))*(?: i| we| one"
        r"| you)?(?: (?:get|go|come|find|reach|"
        r"walk|going|travel|return))*(?: back| way)*(?: to| into| at"
        r"| from here to)?(?: the)? (.+)",
        r"way to \1",
        r"where is \1",
    ),
    (
        rf"(?:where|wheres)(?: {_AM}| did| do| has| have| can)*(?: i| we| you)?(?: leave| put| left| find| gone"
        rf"| get)* {_ART}(.+?)(?: gone| go| now)?",
        r"where is \1",
    ),
    (rf"(?:is|are) (?:there )?{_ART}(.+?)(?: here| around| there| nearby| in here)?", r"where is \1"),
    (rf"(?:have|has|did)(?: you| anyone| anybody)? (?:seen|see) {_ART}(.+)", r"where is \1"),
    (rf"(?:find|look for|search for|locate|seek) {_ART}(.+)", r"where is \1"),
    (r"how (?:do|can|could|should|would|to|must)(?: i| we| you| one)?(?: to)? (.+)", r"how to \1"),
    (
        r"what (?:is|s|lies)(?: there)? (?:to |in |at )?(?:the )?(north|south|east|west|up|down|out"
        r"|in)(?:ward)?s?(?: of here| there| from here)?",
        r"beyond \1",
    ),
    (r"whats(?: there)? (?:to |in |at )?(?:the )?(north|south|east|west|up|down)(?: .*)?", r"beyond \1"),
    (r"(?:what is|whats) (?:up|down) (?:there|here)", "beyond up"),
    (
        r"look (?:to |towards |at )?(?:the )?(north|south|east|west|northeast|northwest|southeast|southwest|n|s|e"
        r"|w|ne|nw|se|sw|up|down)",
        r"beyond \1",
    ),
)

# Small talk, and the message that answers it.
REMARKS: tuple[tuple[str, str], ...] = (
    (
        r"(?:hello|hi|hey|hiya|yo|howdy|greetings|good (?:morning|day|evening|afternoon)|hello there|hi there"
        r"|annyeong)(?: .*)?",
        "hello",
    ),
    (
        r"(?:thanks|thank you|thx|ty|cheers|thank you so much|much obliged|nice|cool|wow|great|good job"
        r"|well done|awesome)(?: .*)?",
        "thanks",
    ),
    (r"(?:oops|whoops|sorry|i am sorry|im sorry|my bad|excuse me|pardon)(?: .*)?", "sorry"),
    (r"(?:yes|no|yeah|yep|nope|nah|ok|okay|sure|maybe|fine|of course|y|n)", "no_question"),
)
