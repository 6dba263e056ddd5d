"""A small reader of times of day: '22-07', 'kl. 07.00 til 15.00', 'fra fem om morgenen', 'stenger 23', '10 pm'.

It says which stretches of the day are named and where, not whose they are; see :mod:`jobbmatch.text.reading.hours_talk`.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from jobbmatch.text.reading.document import Span

NOON, DAY = 12 * 60, 24 * 60

_WORD_HOURS = {
    word: hour
    for hour, words in enumerate(
        (
            "null", "ett|ein|one", "to|two", "tre|three", "fire|four", "fem|five", "seks|six", "sju|syv|seven",
            "åtte|eight", "ni|nine", "ti|ten", "elleve|eleven", "tolv|twelve",
        )
    )
    for word in words.split("|")
}  # fmt: skip
_WORDS = "|".join(sorted(_WORD_HOURS, key=len, reverse=True))
_DAYPART = (
    r"(?:\s*(?:a\.m\.?|p\.m\.?|am\b|pm\b)|\s+(?:om (?:morgenen|morgonen|ettermiddagen|kvelden|natten|natta|formiddagen)"
    r"|på (?:morgenen|ettermiddagen|kvelden|natten|natta)|in the (?:morning|afternoon|evening)|at night))?"
)
_CLOCK = rf"(?:kl\.?|klokka|klokken|at|o'clock)?\s*(?:(?P<{{0}}h>[01]?\d|2[0-4])(?:[.:](?P<{{0}}m>[0-5]\d)|(?P<{{0}}c>[0-5]\d)(?=\D|$))?|(?P<{{0}}half>halv |half )?(?P<{{0}}w>{_WORDS}|midnatt|midnight|noon|tolv))(?:\s*(?:h|hrs|oclock|o'clock)\b)?(?P<{{0}}p>{_DAYPART})"
_LINK = r"\s*(?:-|–|—|til|to|and|og|until|till)\s*"
_RANGE = re.compile(
    rf"(?<![\w.,:+])(?P<lead>(?:fra|frå|mellom|from|between|kl\.?|klokka|klokken|ca\.?)\s*)?(?:kl\.?\s*|klokka\s+|klokken\s+)?"
    rf"{_CLOCK.format('a')}(?P<link>{_LINK}){_CLOCK.format('b')}(?![\w]|[.:]\d| ?%|/\d+(?![\d.:]))"
)
_SINGLE = re.compile(
    rf"(?<![\w.,:/+])(?P<lead>(?:(?:mandag|tirsdag|tysdag|onsdag|torsdag|fredag|laurdag|lørdag|søndag|sundag)(?:er|ar|ane|ene)?(?= til)|(?:åpent?|ope|open|oppe)(?= (?:til|to|until|till))|stenger|stengjer|lukker|låser|stengt|closes?|closing|til|to|until|till|etter|after|past|fra|frå|from|før|before|innen|senest|seinast|by|at|kl\.?"
    rf"|klokka|klokken|åpner|opnar|opens?|starter|startar|begynner|byrjar|starts?|begins?|ends?|slutter|sluttar|varer|ferdig|varar)(?:\s+(?:vi|me|we|oss|dørene|døra|dørane|butikken|kjøkkenet|baren|ned))?\s+(?:til\s+|kl\.?\s*|klokka\s+|klokken\s+|at\s+|fra\s+|ca\.?\s+|rundt\s+|omkring\s+|cirka\s+|around\s+|about\s+)*)"
    rf"{_CLOCK.format('a')}(?![\w]|[.:/-]\d| ?%|\s*[-–]\s*\d)"
)
_NOT_A_TIME = re.compile(
    r"\s*-?(?:åring|nye?\b|new\b|års|%|prosent|percent|år|year|personer|person|mennesker|people|ansatte|tilsette|employees|kollega|dager|dagar|days|uker|veker|weeks|"
    r"måned|månad|month|kroner|kr\b|nok\b|km|mil|kilometer|meter|m\b|m2|kvm|stk|ganger|gonger|times|elever|elevar|barn|born|trinn|klasse|"
    r"timer|timar|hours|minutt|minutes|studiepoeng|poeng|plasser|plassar|stykk|kunder|kundar|medarbeider|stillinger|million|mill|"
    r"milliard|tusen|tonn|kilo|kg|linjer|sider|deltaker|beboer|leilighet|avdeling|av (?:de|våre|dem)|and a half|\.? (?:januar|februar|mars|april|mai|juni|juli|august|"
    r"september|oktober|november|desember|january|february|march|may|june|july|october|december)|\. ?trinn|prosjekt|team|enhet|kommuner|adresser|bygg|rom|senger|per(?:\s|$))"
)
_NOT_BEFORE_A_TIME = re.compile(
    r"(?:uke|uker|veke|fylt|er du|§|trinn|trinnene|lønnstrinn|ltr\.?|kode|spenn|punkt|pkt\.?|nr\.?|kr\.?|nok|klasse|alder\w*|ltr|side|\d|vg|tek|paa|f\.)"
    r"(?: mellom| fra| frå)?[ .:-]*$"
)
_DATEISH = re.compile(r"\b(?:frist|deadline|søk(?:e|nad)?|dato|oppstart|født|periode|uke|veke|week|\d{4})\b")


_MAY_HOLD_TIMES = re.compile(rf"\d|klokk|(?<!\w)kl(?!\w)|midnatt|midnight|noon|(?<!\w)(?:{_WORDS}) (?:til|to|om|in) ")


class Kind(StrEnum):
    """What a mention of time says."""

    RANGE = "range"
    START = "start"
    END = "end"
    POINT = "point"


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time, or a stretch of time, of the day.

    Attributes:
        kind: Stretch, or start, end or point of one.
        start: Minutes after midnight; None for an end.
        end: Minutes after midnight; None for a start or point.
        span: Where it stands.
        sure: False when it may be something else (an amount), or half of the day is guessed.
    """

    kind: Kind
    start: int | None
    end: int | None
    span: Span
    sure: bool


def find_times(lower: str, start: int = 0, end: int | None = None) -> list[TimeMention]:
    """Find the times of day named in lower-case text.

    >>> [(m.kind.value, m.start, m.end) for m in find_times("vaktene går fra kl. 22.15 til 07.45")]
    [('range', 1335, 465)]
    >>> [(m.kind.value, m.end) for m in find_times("kjøkkenet stenger 22.30")]
    [('end', 1350)]
    """
    stop = len(lower) if end is None else end
    if not _MAY_HOLD_TIMES.search(lower, start, stop):
        return []
    found = [m for match in _RANGE.finditer(lower, start, stop) if (m := _range(match, lower))]
    taken = [m.span for m in found]
    for match in _SINGLE.finditer(lower, start, stop):
        if any(span.start < match.end() and match.start() < span.end for span in taken):
            continue
        if mention := _single(match, lower):
            found.append(mention)
    return sorted(found, key=lambda m: m.span.start)


def _range(match: re.Match[str], lower: str) -> TimeMention | None:
    """Read a stretch; None when it is an amount, a date or an age."""
    first, second = _minutes(match, "a"), _minutes(match, "b")
    if first is None or second is None or first == second:
        return None
    if _NOT_BEFORE_A_TIME.search(lower, max(0, match.start() - 20), match.start()):
        return None
    worded = bool(match["aw"] or match["bw"])
    has_minutes = bool(match["am"] or match["bm"] or match["ac"])
    marked = bool(match["lead"]) or "kl" in match[0] or bool(match["ap"] or match["bp"])
    link = match["link"].strip()
    if link in {"og", "and"} and not (match["lead"] or "").startswith(("mellom", "between")):
        return None
    if _NOT_A_TIME.match(lower, match.end()) or re.match(r" \d{3}(?!\d)", lower[match.end() : match.end() + 5]):
        return None
    if worded and not (marked or _plain_word_range(match, first, second)):
        return None
    if match["ac"] and match["bc"] and not marked and first >= 19 * 60 + 30 and second >= 19 * 60 + 30:
        return None
    if not marked and all(0 < int(match[m] or 0) <= 12 for m in ("am", "bm")):
        return None
    if match["am"] and not match["bm"] and _DATEISH.search(lower, max(0, match.start() - 40), match.start()):
        return None
    first, second, guessed = _half_of_day(match, first, second)
    clear = has_minutes or worded or _two_digits(match) or marked
    padded = any((match[side] or "").startswith("0") for side in ("ah", "bh"))
    if link in {"og", "and"} and not (has_minutes or worded or padded or "kl" in match[0]):
        clear = False
    if not clear and abs(second - first) < 3 * 60:
        return None
    sure = not guessed and clear
    return TimeMention(Kind.RANGE, first % DAY, second if second else DAY, Span(match.start(), match.end()), sure)


def _plain_word_range(match: re.Match[str], first: int, second: int) -> bool:
    """Whether 'åtte til fire' without anything before it is a time: only with 'til' and as a working day."""
    return match["link"].strip() in {"til", "to"} and 5 * 60 <= first <= 12 * 60 and 60 <= second <= 7 * 60


def _two_digits(match: re.Match[str]) -> bool:
    """Whether both ends are written with two digits, or the second is an hour of the afternoon."""
    first, second = match["ah"] or "", match["bh"] or ""
    return (len(first) == 2 and len(second) == 2) or (second.isdigit() and int(second) > 12)


def _half_of_day(match: re.Match[str], first: int, second: int) -> tuple[int, int, bool]:
    """Settle 'åtte til fire', '8-4' and 'from 9 to 5': a working day when it looks like one, else unsure."""
    if match["ap"].strip() or match["bp"].strip():
        if not match["ap"].strip() and first < NOON < second and (match["ah"] or match["aw"]) and first + NOON < second:
            return first, second, True
        return first, second, False
    short = not (match["am"] or match["bm"] or match["ac"])
    zero_padded = any((match[g] or "").startswith("0") for g in ("ah", "bh"))
    if short and not zero_padded and second < first <= NOON:
        working_day = 5 * 60 <= first <= 11 * 60 and 60 <= second <= 7 * 60 and second + NOON - first <= 10 * 60
        return first, second + NOON, not (working_day and second <= 5 * 60)
    return first, second, False


def _single(match: re.Match[str], lower: str) -> TimeMention | None:
    """Read a single time with the word before it."""
    lead = match["lead"].split()
    after_day = "dag" in lead[0] or lead[0] in {"åpent", "åpen", "ope", "open", "oppe"}
    word = lead[1 if after_day else 0].rstrip(".")
    marked = any(w.startswith("kl") for w in lead) or bool(match["ap"].strip()) or bool(match["am"])
    closing = word.startswith(("steng", "lukk", "lås", "clos"))
    plain = {"til", "to", "fra", "frå", "from", "etter", "after", "før", "before", "at", "by", "innen", "until", "till", "past"}
    midnight = (match["aw"] or "").startswith("mid")
    if _NOT_BEFORE_A_TIME.search(lower, max(0, match.start() - 12), match.start()) or re.match(r" \d{3}", lower[match.end() : match.end() + 4]):
        return None
    if not marked and not midnight and not after_day and (word in plain or word in {"ferdig", "varer", "varar", "senest", "seinast"}):
        return None
    if not marked and match["aw"] and not closing and not midnight:
        return None
    if _NOT_A_TIME.match(lower, match.end()):
        return None
    time = _minutes(match, "a")
    if time is None:
        return None
    sure = bool(match["am"] or match["ap"].strip() or len(match["ah"] or "") == 2)
    span = Span(match.start(), match.end())
    if closing or word in {"til", "to", "until", "till", "før", "before", "innen", "senest", "seinast", "by", "ends", "end", "slutter", "sluttar", "varer", "varar", "ferdig"}:
        if not match["ap"].strip() and time <= 8 * 60 and not (match["ah"] or "").startswith("0"):
            return TimeMention(Kind.END, None, time + NOON, span, sure=False)
        return TimeMention(Kind.END, None, time or DAY, span, sure)
    if word in {"kl", "klokka", "klokken", "at", "etter", "after", "past"}:
        return TimeMention(Kind.POINT, time % DAY, None, span, sure)
    return TimeMention(Kind.START, time % DAY, None, span, sure)


def _minutes(match: re.Match[str], side: str) -> int | None:
    """Give minutes after midnight of one end, the part of the day counted in; None when it is no time."""
    part = match[side + "p"].strip()
    if match[side + "w"]:
        word = match[side + "w"]
        if word in {"midnatt", "midnight"}:
            return DAY
        if word == "noon":
            return NOON
        minutes = _WORD_HOURS[word] * 60
        if match[side + "half"]:
            minutes += 30 if match[side + "half"].startswith("half") else -30
    else:
        hour = int(match[side + "h"])
        minutes = hour * 60 + int(match[side + "m"] or match[side + "c"] or 0)
        if minutes > DAY:
            return None
    late = part.startswith(("p", "om etter", "om kveld", "på etter", "på kveld", "in the after", "in the even"))
    if part in {"på morgenen", "på natten", "på natta"}:
        late = False
    if late and minutes < NOON:
        return minutes + NOON
    if part.startswith("a") and NOON <= minutes < NOON + 60 and not part.startswith("at"):
        return minutes - NOON
    return minutes
