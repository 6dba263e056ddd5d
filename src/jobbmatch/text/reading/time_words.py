"""The words and expressions that times of day are made of; what they mean is decided in times.py."""

import re

HOURS = {
    word: hour
    for hour, words in enumerate(
        (
            "null", "ett ein one", "to two", "tre three", "fire four", "fem five", "seks six", "sju syv seven",
            "åtte eight", "ni nine", "ti ten", "elleve eleven", "tolv twelve", "tretten", "fjorten",
            "femten", "seksten", "sytten seventeen", "atten eighteen", "nitten nineteen", "tjue twenty",
            "tjueen tjueén tjueett twenty-one", "tjueto twenty-two", "tjuetre twenty-three", "tjuefire twenty-four",
        )
    )
    for word in words.split()
}  # fmt: skip
"""Hours as words."""

MIDNIGHT = frozenset({"midnatt", "midnight"})
_ENDS = (
    "tom tomt stille mørkt empty dark avslutter avsluttar slukkes til to until till før before innen senest "
    "seinast seinest ferdige by ends end finish finishes slutter"
    " sluttar varer varar ferdig"
)
LEAVING = frozenset({"går", "drar", "gjeng", "gir", "gjev"})
"""Words of leaving, after which an hour without a mark is the end of work only when a pause follows."""
ENDS = frozenset(_ENDS.split()) | LEAVING
"""Words after which a time is when something is over."""
_POINTS = "kl klokka klokken at etter after past"
POINTS = frozenset(_POINTS.split())
"""Words after which a time is neither start nor end."""
SINCE = frozenset({"etter", "fra", "frå", "from", "after"})
"""Words after 'tomt', 'stengt' and the like before the time from which it is so."""
ABOUT = frozenset({"i", "ved", "rundt", "omkring", "med"})
"""Words before what is named after its hour: 'i sjutida', 'med firebussen'."""
_NEED_A_MARK = (
    "til to fra frå from etter after før before at by innen until till past ferdig ferdige varer varar senest seinest"
    " seinast"
)
NEED_A_MARK = frozenset(_NEED_A_MARK.split())
"""Words after which a bare number is mostly no time: 'fra 14 land', 'til 20 ansatte'."""
WITH_A_PAUSE = frozenset(
    {
        "at",
        "fra",
        "frå",
        "by",
        "i",
        "stempler",
        "oppmøte",
        "åpner",
        "opnar",
        "open",
        "opens",
        "starter",
        "startar",
        "start",
        "starts",
        "begynner",
        "byrjar",
        "begin",
        "begins",
        "slutter",
        "sluttar",
        "ends",
        "before",
        "før",
        "from",
        "etter",
        "after",
        "til",
        "ferdig",
        "ferdige",
        "senest",
        "seinest",
        "seinast",
        "innen",
    }
)
"""Words after which an hour as a word is a time when a pause follows: 'the lights go out at four.'"""
PAUSE_AFTER = re.compile(r"\s*(?:[.,;:!?)–]|$|\n| (?:og|and|om|på|in|sharp|presis|går|gjeng|er|when|når)\b)")
BEFORE = frozenset({"før", "before", "innen", "by"})
BACK_BY = re.compile(r"(?<!\w)(?:tilbake|attende|hjemme|heime|ferdige?|inne|home|back|done)(?: [^\W\d_]+){0,2} $")
"""Words of being back, after which 'før 14.' is a time."""
OPEN = frozenset({"åpent", "åpen", "ope", "open", "oppe", "på"})
OVER = ("ferdig", "ferdug", "slutt")
"""Beginnings of words before a number that make it an end, whatever stands before them."""
UNTIL = frozenset({"til", "to", "until", "till"})
"""Words between 'open' and the time when it ends."""
CLOSING = ("steng", "lukk", "lås", "clos")
"""Beginnings of the words for closing."""

_DAYS = "mandag|tirsdag|tysdag|onsdag|torsdag|fredag|lørdag|laurdag|søndag|sundag"
_HOUR_WORDS = "|".join(sorted(HOURS, key=len, reverse=True))
_PART_OF_DAY = (
    r"(?:\s*(?:[ap]\.m\.?|[ap]m\b)|\s+(?:om|på) (?:morgenen|morgonen|formiddagen|ettermiddagen|kvelden|natten|natta)"
    r"|\s+in the (?:morning|afternoon|evening)|\s+at night)?"
)
_CLOCK_WORD = r"(?:kl\.?|klokka|klokken)"


QUARTERS = {
    "kvart": 15,
    "kvarter": 15,
    "quarter": 15,
    "half": 30,
    "fem": 5,
    "five": 5,
    "ti": 10,
    "tjue": 20,
    "twenty": 20,
}
"""Words of minutes before 'over' or 'på'; 'ti' is ten in both tongues."""
_TURNS = {"over": 1, "past": 1, "på": -1, "to": -1}


def turn_of(words: str) -> int:
    """Give the minutes that 'kvart over', 'fem på' or 'ti minutter på' add to the hour that comes after them.

    >>> turn_of("kvart over "), turn_of("fem på "), turn_of("")
    (15, -5, 0)
    """
    first, *_, last = words.split() or ["", ""]
    return _TURNS.get(last, 0) * (int(first) if first.isdigit() else QUARTERS.get(first, 0))


def _minutes_in_words(side: str) -> str:
    """Give the expression of 'kvart over', 'ti på', 'quarter past', 'ten minutes to'."""
    plain = rf"(?:{'|'.join(QUARTERS)}|\d{{1,2}})(?: minutt(?:er|ar)?| minutes)? (?:over|på|past)"
    return rf"(?P<{side}t>(?:{plain}|quarter to|(?:\w+) minutes to) )"


_BY_THE_HOUR = r"(?:tida|tiden|bussen|båten|toget|ferja|ferga|ferjen|fergen|nyhetene|nyheitene|slaget|draget|kaffen)"
"""What is named after its hour: 'i sjutida', 'med firebussen'."""


_SECONDS = r"(?<=:\d\d):[0-5]\d(?!\d)|(?<=\.00)\.00(?!\d)"
"""Seconds as machines write them: '22:00:00', '22.00.00'."""


def _clock(side: str) -> str:
    """Give the expression of one time; its groups begin with the side's letter.

    Groups: h hour, m minutes, c minutes without a mark ('0730'), t minutes in words, half, w hour as a word, by what
    is named after the hour, p part of the day.
    """
    digits = rf"(?P<{side}h>[01]?\d|2[0-4])(?:[.:h](?P<{side}m>[0-5]\d)(?:{_SECONDS})?|(?P<{side}c>[0-5]\d)(?=\D|$))?"
    words = (
        rf"(?:{_minutes_in_words(side)})?(?P<{side}half>hal[vf] )?(?P<{side}w>{_HOUR_WORDS}|midnatt"
        rf"|midnight|noon)"
    )
    words += rf"(?:-?(?P<{side}by>{_BY_THE_HOUR})(?!\w))?"
    return rf"(?:{_CLOCK_WORD}|at)?\s*(?:{digits}|{words})(?:\s*(?:h|hrs|o'clock)\b)?(?P<{side}p>{_PART_OF_DAY})"


RANGE = re.compile(
    rf"(?<![\w.,:+])(?P<lead>(?:fra|frå|mellom|from|between|ca\.?|{_CLOCK_WORD}):?\s*)?(?:{_CLOCK_WORD}\s*)?"
    rf"{_clock('a')}(?P<link>\s*(?:-til-|-to-|-|–|—|→|~|/|til:?|to:?|and|og|until|till)\s*){_clock('b')}"
    rf"(?![\w]|[.:]\d| ?%|/\d+(?![\d.:]))"
)
"""Two times with a link between them."""

_LEADS = "|".join(
    (
        rf"(?:{_DAYS})(?:er|ar|ane|ene)?(?= til)",
        rf"\((?:{_DAYS})(?:er|ar)?(?= \d)",
        r"(?:åpent?|ope|open|oppe|(?<=holder )på|(?<= vi )på|(?<= du )på|(?<=held )på)(?= (?:til|to|until|till))",
        r"stenger|stengjer|lukker|låser|stengt|closes?|closing|åpner|opnar|opens?",
        r"starter|startar|begynner|byrjar|starts?|begins?|ends?|finish(?:es)?|slutter|sluttar|varer|varar"
        r"|ferdige?|ferdug",
        r"(?:tomt?|stengt|stengd|låst|stille|mørkt|empty|closed|locked|dark) (?:etter|frå|fra|from"
        r"|after)(?= (?!halv |kvart |kl|fem p|ti p|fem o|ti o|\d))",
        r"i gang|i gong|stempler inn|oppmøte|presis",
        r"(?:rådhus|kirke|kyrkje|fabrikk|skole|skule|tårn|vegg|by)?(?:klokka|klokken) (?:er|slår|viser|runder"
        r"|rundar|passerer|nærmer seg)|er (?:klokka|klokken)(?: sånn)?",
        r"åpnes|opnast|lukkes|lukkast|låses|låsast|slukkes|avslutter|avsluttar|gir oss|gjev oss",
        r"(?:og|så|and|,) (?:går|drar|gjeng)",
        rf"(?:i|ved|rundt|omkring|med|til|før|innen|ved)(?= (?:halv )?(?:{_HOUR_WORDS})-?{_BY_THE_HOUR}(?!\w))",
        r"til|to|until|till|etter|after|past|fra|frå|from|før|before|innen|senest|seinest|seinast|by|at|kl\.?"
        r"|klokka|klokken",
    )
)
_WHO = (
    r"(?:\s+(?:vi|me|we|oss|dørene|døra|dørane|butikken|kjøkkenet|baren|ned|porten|grinda|kontoret|av|lyset"
    r"|shop))?"
)
_FILLING = r"(?:(?:til|at|fra|frå|ca\.?|nærmere|nærmare|nesten|godt over|langt over|bortimot|rundt|omkring"
_FILLING += rf"|omtrent|omlag|cirka|around|about)\s+|{_CLOCK_WORD}\s*)*"
_UNMISTAKABLE = (
    r"(?=(?:kvart|kvarter) (?:over|på) |quarter (?:past|to) |half past |halv |(?:fem|ti|tjue) (?:over|på) (?:halv )?"
)
_UNMISTAKABLE += rf"(?:{_HOUR_WORDS})\b|(?:[01]?\d|2[0-3])(?:[.:]00|[.:](?:1[3-9]|[2-5]\d))(?!\d|[.:](?!00(?!\d))\d))"
"""What needs no word before it to be a time."""
SINGLE = re.compile(
    rf"(?<![\w.,:/+])(?P<lead>(?:(?:{_LEADS}){_WHO}\s+{_FILLING}|{_UNMISTAKABLE}))"
    rf"{_clock('a')}(?![\w]|[.:/-]\d| ?%|\s*[-–]\s*\d)"
)
"""One time after a word that says what it is."""

_BY_ITS_HOUR = re.compile(_BY_THE_HOUR)
_MARKS = (
    re.compile(r"\d"),
    re.compile(
        rf"(?:klokk|halv |kvart|quarter|half past|midnatt|midnight|noon|{'|'.join(CLOSING)}"
        rf"|nærm[ae]re (?:{_HOUR_WORDS})(?!\w))"
    ),
    re.compile(
        rf"(?<!\w)(?:(?:fem|ti|tjue) (?:på|over) |kl(?!\w)|(?:{_HOUR_WORDS}) (?:til|to|om|in|og|and) )",
    ),
)
"""What every text with a time has. Apart, since a row of words that all begin with a letter is looked for far faster
than one with anything else in it."""
_AFTER_AN_HOUR = re.compile(rf"(?:{_HOUR_WORDS})-?{_BY_THE_HOUR}")
SIGNS = re.compile("|".join(f"(?:{mark.pattern})" for mark in (*_MARKS, _AFTER_AN_HOUR)))
"""All of them together: what :func:`may_hold` looks for."""


def may_hold(lower: str, start: int, stop: int) -> bool:
    """Whether a stretch of text can hold a time at all; spares the search of the others.

    >>> may_hold("vi åpner halv ti", 0, 16), may_hold("fast stilling", 0, 13)
    (True, False)
    """
    if any(mark.search(lower, start, stop) for mark in _MARKS):
        return True
    named = _BY_ITS_HOUR.search(lower, start, stop) is not None
    return named and _AFTER_AN_HOUR.search(lower, start, stop) is not None


_UNITS = (
    r"%|\w*prosent|percent|års?\b|åring|years?|person\w*|mennesker|people|ansatte|tilsette|employees|kolleg\w+"
    r"|dag(?:er|ar)|days|uker|veker|weeks"
    r"|måned\w*|månad\w*|months?|kroner|kr\b|nok\b|km\b|mil\b|kilometer|meter|m2?\b|kvm|stk|stykk\w*|ganger|gonger"
    r"|times\b|elev\w*|barn|born|trinn|klasse\w*"
    r"|tim(?:er|ar)|hours|minutt\w*|minutes|studiepoeng|poeng|plass\w+|kund\w+|medarbeid\w+|stilling\w+|mill\w*"
    r"|tusen|tonn|kilo|kg\b|linjer|sider"
    r"|deltak\w+|beboer\w*|leilighet\w*|avdeling\w*|av (?:de|våre|dem)\b|and a half|prosjekt\w*|team|enhet\w*"
    r"|kommun\w+|adresser|bygg\w*|rom\b|senger"
    r"|per\b|nye?\b|new\b"
)
_MONTHS = (
    "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|january|february|march|may"
    "|june"
    "|july|october|december"
)
AMOUNT_AFTER = re.compile(rf"\s*-?(?:{_UNITS}|\.? ?(?:{_MONTHS})\b|\. ?trinn)")
"""What makes an amount or a date of the numbers before it."""
RATE_AFTER = re.compile(
    r"\s+(?!(?:alle|hver|kvar|på|om|i|og|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|hverdag\w*|kvardag\w*"
    r"|every|each|on)(?!\w))(?:[^\W\d_]+ )?"
    r"(?!hverdag|kvardag|ukedag|virkedag|dager|dagar|kveld|ettermid|formid|weekday)[^\W\d_]{4,} (?:om dagen"
    r"|om dagane|per dag|pr\.? dag|i døgnet|per døgn"
    r"|om døgnet|hver dag|kvar dag|daglig|dagleg|i uka|i uken|i veka|per uke|per veke|i timen|i måneden|i året"
    r"|a day|per day|each day|every day|daily"
    r"|a week|per week|an hour)(?!\w)|-(?:skole|skule|åring|trinn|klass|mann|bord|seter|liter|punkt|deler|etasj|roms)"
)
"""What makes an amount of two numbers, so many a day or a compound: '18–22 mottak om dagen', '1–10-skole'."""
THOUSANDS_AFTER = re.compile(r" \d{3}(?!\d)")
AMOUNT_BEFORE = re.compile(
    r"(?:uker?|veke|fylt|(?<!\w)er du|§|(?:lønns)?trinn(?:ene)?|ltr\.?|kode|spenn|punkt|pkt\.?|nr\.?|kr\.?|nok|klasse"
    r"|alder\w*|side|(?<!skift )(?<!vakt )(?<!shift )(?<!økt )(?<!lag )(?<!gruppe )(?<!team )(?<!uke )(?<!veke )\d"
    r"|vg|tek|f\.)"
    r"(?: mellom| fra| frå)?[ .:-]*$"
)
"""What makes something else of the numbers after it: weeks, wages, ages, sections of laws."""
WE_ARE = re.compile(r"(?<!\w)(?:vi|me|dere|dykk|de|dei|we|you|they) (?:er|blir|vert|are) $")
"""Words before a number of people: 'Dere er fire til seks på laget'."""
DATE_BEFORE = re.compile(r"\b(?:frist|deadline|søk(?:e|nad)?|dato|oppstart|født|periode|uke|veke|week|\d{4})\b")
"""Words before a number with a point that make a date of it."""
WORK_BEFORE = re.compile(
    r"(?<!\w)(?:arbeid\w*|jobb\w*|utføres|vask\w*|vakt\w*|skift\w*|stillinga|stillingen|økta|økten|work|shift)"
    r"(?: \w+){0,4} ?$"
)
"""Words of work, after which 'mellom 17 og 20' is a time."""
WORKING_BEFORE = re.compile(
    r"(?<!\w)(?:arbeid(?:er|ar)|jobb(?:er|ar)|work|arbeidstid\w*|arbeidsdag\w*|kontortid\w*|dagen|hours|shift"
    r"|day|vi er her|du er her)(?: (?:er|går|gjeng|varer|fra|frå|is|are|runs|from|kl\.?|klokka|alltid"
    r"|vanligvis))* ?:? ?$"
)
"""Words of work right before '8 til 4'."""
DAYS_AFTER = re.compile(
    r",? (?:(?:på|om|on|alle|every|hver|kvar) )?(?:hverdag|kvardag|ukedag|vekedag|virkedag|yrkedag|arbeidsdag"
    r"|weekday|mandag|måndag|monday|mon|man)"
)
_BETWEEN_THEM = r"(?: (?!og |and )[^\W\d_]+){0,3} $"
COME = re.compile(
    rf"(?<!\w)(?:(?:kommer|kome|komme|kjem|møter|møte|starter|startar|starte|begynner|begynne|byrjar"
    rf"|byrje|dukker|start|starts|begin|begins|arrive|arrives|come|comes|clock|rusler|trer){_BETWEEN_THEM}|inn $)"
)
LEAVE = re.compile(
    rf"(?<!\w)(?:(?:slutter|sluttar|slutte|drar|dra|dreg|går|gå|gjeng|leave|leaves|finish|finishes"
    rf"|ends?|stop|ferdig|ferdige){_BETWEEN_THEM}|(?:ut|hjem|heim|home|out) $)"
)
"""Words of coming, and of leaving, right before a stretch in which all do so."""
