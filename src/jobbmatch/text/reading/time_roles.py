"""What single times are: when work begins or ends, by the words beside them; a beginning and an end make a stretch.

'Porten ruller opp halv åtte og ned halv fire' names one working day, in two times of which each may be in either
half of the day.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from jobbmatch.text.reading import time_words as words
from jobbmatch.text.reading.document import Span
from jobbmatch.text.reading.times import DAY, HOUR, NOON, Kind, TimeMention


def _either(words: str) -> str:
    """Give the expression of one of several words; an underscore stands for a blank."""
    return "|".join(words.split()).replace("_", " ")


_BEGINS = _either(
    r"start\w* begyn\w* byrj\w* stempler_inn stemplar_inn møt(?:er|es|ast|e) oppmøte\w* opp i_gang i_gong "
    r"åpn\w* opn\w* låser_opp (?:går|drar|kjører|køyrer|rykker)_ut låser_(?:seg|oss|deg)_inn overt\w+ "
    r"tar_over tek_over første fyrste first på_plass på_jobb på_arbeid kommer kjem opens? opening begin\w* "
    r"begun arrive\w* show_up on_site tidlig\w* tidleg\w* fra frå from in_at clock_in in_place going "
    r"klar klare åpnes opnast dypper varme gjør_klart låser_opp kick_off settes_i in\s*$ slår_(?:du_"
    r"|vi_)?på tenner tennes skrur_(?:du_|vi_)?på full_fart"
)
_ENDS = _either(
    r"slutt\w* ferdig\w* ferdug heim\w* hjem\w* steng\w* stengj\w* lukk\w* "
    r"lås(?:er|es|t|ast|e)?(?!_(?:opp|seg_inn|oss_inn|deg_inn)) slukk\w* gir_(?:oss|seg|dere|du_deg) "
    r"gjev_(?:oss|seg) ute ut ned avløs\w* siste(?!_\w*dag) last til fri over pakk\w*_sammen takker_for ferdigvasket "
    r"done home finish\w* ends? ending clos(?:e|es|ed|ing) off avslutt\w* bak_(?:oss|deg|seg) tomt? tømt "
    r"unnagjort unnagjord går_av går_du går_vi out wrap\w* knock\w* by before før innen senest seinast "
    r"until till stille kvelden helg leave\w* levert tilbake attende stanser stopper stoppar hengt hviler "
    r"er_det_helg middag tørr tørre unna oppvasken tatt går_lyset dusjen sistemann har_gjort lukkes lukkast "
    r"(?:og|så|and)_(?:vi_|du_|alle_|me_|we_|you_)?(?:går|drar|gjeng|leave|go)(?!_ut|_på"
    r"|_i_gang) henta hentar_dei_att "
    r"skru(?:r|s|dd)?_av skru(?:r|s)_(?:vi|du|me)_av slår_(?:vi_|du_|me_)?av slås_av slått_av legge(?:r"
    r"|s)_(?:\w+_)?ned lagt_ned slår_igjen "
    r"ringer_ut blåser_av koble(?:s|r|t)_(?:ut|fra) dagen_er_omme strømløs\w* mørklagt avlåst alarmen_(?:er|står)_på "
    r"rydd\w* vask\w* gone drar låsast mørkt legger_ned parkert inne_igjen satt sett goodbye hands?_over handing_over "
    r"stops? stopped ceases? quits? winds?_up innstilles opphører avblåses "
    r"packs?_up i_garasjen tar_(?:vi_|du_)?kvelden"
)
_ROLE = re.compile(rf"(?<!\w)(?:(?P<begin>{_BEGINS})|(?P<end>{_ENDS}))(?!\w)")
_AFTERNOON = re.compile(
    r"(?<!\w)(?:etter ?middag\w*|kvelden|kveld|kveldar|kvelder|afternoons?|evenings?|skoletid)(?!\w)"
)
_MORNING = re.compile(
    r"(?<!\w)(?:morgen\w*|morgon\w*|formiddag\w*|føremiddag\w*|mornings?|natt\w*|nights?|frokost)(?!\w)"
)
_OVER_FROM = re.compile(
    r"(?<!\w)(?:stille|stengt|stengd|fri|ferdig|tomt?|låst|mørkt|strømløs\w*|folketomt?"
    r"|avlåst|avslått|avstengt|mørklagt|slukket"
    r"|sløkt|dødt?|closed|off|empty|locked|shut|dark)\s+$"
)
_MEETS = re.compile(r"(?<!\w)(?:møter|møtes|møtast|oppmøte|kommer|kjem|stempler inn|på plass|arrive|in) $")
_UNTIL_IT = re.compile(
    r"(?<!\w)(?:til|until|till) (?:(?!fra|frå|from|og|and)[^\W\d_]+ ){1,5}"
    r"(?:(?:kommer|kjem|overtar|overtek|våkner|vaknar|vekte|vekket|vekt|åpner|opnar|åpnes|møter|begynner|byrjar"
    r"|starter"
    r"|startar|tar over|tek over|løser av|løyser av|er på plass|arrives?|comes?|takes? over|opens?|starts?|begins?"
    r"|relieves?|wakes?) )(?:[^\W\d_]+ ){0,2}$"
)
"""'Fra 21.30 til dagvaktene kommer 07.15': what begins then ends the stretch."""
_AT_REST = re.compile(
    r"(?<!\w)(?:hviler|kviler|står(?: helt| heilt)? stille|stå(?: helt| heilt)? stille|er(?: helt| heilt)? stille"
    r"|sover"
    r"|søv|stengt|stengd|stengde|stengte|låst|låste|avlåst|tomt|tom|mørkt|avslått|strømløs\w*|ubemanna"
    r"|ubemannet|slått av"
    r"|skrudd av|av|rests?|sleeps?|idle|silent|closed|shut|locked|off|dark|empty|unstaffed|unmanned)"
    r"(?: [^\W\d_]+){0,3} $"
)
"""Words of rest right before a stretch: what lies outside it is the day."""
_THE_REST = re.compile(r"(?<!\w)(?:resten av|rest of|ellers|elles|otherwise|døgn\w*|bare|berre|kun|only)(?!\w)")
_TO_SLEEP = re.compile(
    r"(?<!\w)(?:hviler|kviler|står? stille|er stille|sover|søv|stengt|låst|tomt|mørkt|avslått|strømløs\w*"
    r"|slås av|slått av"
    r"|night mode|nattmodus|rests?|sleeps?|falls? silent|switched off|powered down|shuts? down|idle|silent"
    r"|locked|closed)"
    r"(?: [^\W\d_]+){0,3} ?$"
)
_WAKES = re.compile(
    r"(?<!\w)(?:vekte|vekket|vekkes|vekkjast|våkner|vaknar|åpnes?|opnast?|åpnet|starte[rst]*|slås på|slått på|i gang"
    r"|opened|opens|wakes?|woken|started|starts|switched on|on)(?!\w)(?: igjen| att| again)?[^.;:,]{0,15}$"
)
_ALARM_OFF = re.compile(
    r"(?<!\w)alarm\w* [^.;:]{0,40}?(?<!\w)(?:av|off|fra|frå|disarmed|deactivated)(?!\w)[^.;:]{0,25}$"
)
_ALARM_ON = re.compile(r"(?<!\w)(?:på|on|til|armed)(?!\w)(?: igjen| att| again)?[^.;:,]{0,25}$")
_THEN = re.compile(r", (?:er|går|drar|gjeng|tar|slår|låser|har|kan|drar) ")
"""After the comma of 'når klokka er to, er alt tørt'."""
_RELIEF = re.compile(
    r"avløs|overt|tar over|tek over|vakt|skift|reliev|(?<!\w)(?:bar|baren|klubb|klubben|dj|pub|puben)(?!\w)"
)
_WIDEST = 3 * HOUR
_LATE_MORNING = 9 * HOUR + 30
"""From here on 'halv ti til seks' may as well be a night."""
_STOP = re.compile(r"[,;:.()]")
_AFTER = 40
_BEFORE = 70

EARLIEST, LATEST_START = 5 * HOUR, 10 * HOUR
"""A working day that is told without its half begins between these."""
SHORTEST, LONGEST = 4 * HOUR, 10 * HOUR + 30
_LATEST_END = 18 * HOUR


def settle(lower: str, mentions: Sequence[TimeMention]) -> list[TimeMention]:
    """Give single times their role, and join a beginning with the end that follows it.

    >>> from jobbmatch.text.reading.times import find_times
    >>> text = "porten ruller opp halv åtte og ned halv fire"
    >>> [(m.start, m.end, m.sure) for m in settle(text, find_times(text))]
    [(450, 930, True)]
    """
    named: list[TimeMention] = []
    for number, mention in enumerate(mentions):
        before = mentions[number - 1].span.end if number else 0
        after = mentions[number + 1].span.start if number + 1 < len(mentions) else len(lower)
        named.append(_with_half(lower, _with_role(lower, _of_window(lower, mention), before, after)))
    return [_outside_rest(lower, mention) for mention in _joined(lower, named)]


def _of_window(lower: str, mention: TimeMention) -> TimeMention:
    """Take a short stretch in which all come as a beginning, one in which all leave as an end.

    'Vi stempler inn mellom sju og ni og ut mellom tre og fem.' The earliest beginning and the latest end count.
    """
    start, end = mention.start, mention.end
    if mention.kind is not Kind.RANGE or start is None or end is None or not 0 < end - start <= _WIDEST:
        return mention
    before = lower[max(0, mention.span.start - _BEFORE) : mention.span.start]
    if words.LEAVE.search(before):
        return replace(mention, kind=Kind.END, start=None)
    if words.COME.search(before):
        return replace(mention, kind=Kind.START, end=None)
    return mention


def _with_role(lower: str, mention: TimeMention, before: int, after: int) -> TimeMention:
    if mention.kind is Kind.END and lower.startswith(("til", "by"), mention.span.start):
        lead = lower[max(0, mention.span.start - 20) : mention.span.start]
        if _MEETS.search(lead) and mention.end is not None:
            return replace(
                mention, kind=Kind.START, start=mention.end % NOON if mention.either else mention.end, end=None
            )
    if mention.kind is Kind.START and lower.startswith(("fra", "frå", "from"), mention.span.start):
        over = _OVER_FROM.search(lower, max(0, mention.span.start - _BEFORE), mention.span.start)
        return replace(mention, kind=Kind.END, start=None, end=mention.start) if over else mention
    if mention.start is not None and mention.kind in {Kind.POINT, Kind.START} and _ends_it(lower, mention, before):
        return replace(mention, kind=Kind.END, start=None, end=mention.start or DAY)
    return _by_words(lower, mention, before, after)


def _by_words(lower: str, mention: TimeMention, before: int, after: int) -> TimeMention:
    """Give a point its role by the nearest word of beginning or of ending, before it or else after it."""
    if mention.kind is not Kind.POINT or mention.start is None:
        return mention
    begin = max(before, mention.span.start - _BEFORE, lower.rfind("\n", 0, mention.span.start) + 1)
    found_roles = _ROLE.finditer(lower, begin, mention.span.end)
    # 'Kvart over fire': the word of the minutes is none of being over.
    roles = [m for m in found_roles if m.start() < mention.span.start or m[0] != "over"]
    if roles:
        role = roles[-1]
    else:
        stop = _STOP.search(lower, mention.span.end)
        if stop and (goes_on := _THEN.match(lower, stop.start())):
            stop = _STOP.search(lower, goes_on.end())
        end = min(after, mention.span.end + _AFTER, stop.start() if stop else after)
        found = _ROLE.search(lower, mention.span.end, end)
        if found is None:
            return mention
        role = found
    if role["begin"]:
        return replace(mention, kind=Kind.START)
    return replace(mention, kind=Kind.END, start=None, end=mention.start or DAY)


def _ends_it(lower: str, mention: TimeMention, before: int) -> bool:
    """Whether a time is when what 'til' led to happens: '21.30 til dagvaktene kommer 07.15'."""
    return before > 0 and _UNTIL_IT.search(lower, max(0, before - 1), mention.span.start) is not None


def _between_rests(lower: str, last: TimeMention, mention: TimeMention) -> TimeMention | None:
    """Make the day of when all falls silent and when it wakes again, or of an alarm that is off in between.

    'Maskinene hviler fra 15.30 til de vekkes klokka 7', 'The alarm is switched off at eight and on again at four'.
    """
    first, second = (t.start if t.start is not None else t.end for t in (last, mention))
    if first is None or second is None or mention.kind is Kind.RANGE or last.kind is Kind.RANGE:
        return None
    before = lower[max(0, last.span.start - _BEFORE) : last.span.start]
    between = lower[last.span.end : mention.span.start]
    if "\n" in between or len(between) > _BEFORE:
        return None
    if _TO_SLEEP.search(before) and (_WAKES.search(between) or mention.kind is Kind.END):
        end, start = first, second
    elif _ALARM_OFF.search(before) and _ALARM_ON.search(between):
        start, end = first, second
    else:
        return None
    end = end % NOON + NOON if last.either or mention.either or end > NOON else end
    fits = EARLIEST <= start <= LATEST_START and SHORTEST <= end - start <= LONGEST
    return TimeMention(Kind.RANGE, start, end, Span(last.span.start, mention.span.end), sure=True) if fits else None


def _outside_rest(lower: str, mention: TimeMention) -> TimeMention:
    """Turn the stretch in which all lies still, over night, into the day outside it ('stille fra 16 til 7')."""
    start, end = mention.start, mention.end
    if mention.kind is not Kind.RANGE or start is None or end is None:
        return mention
    if mention.either and EARLIEST <= end <= LATEST_START and 0 < start <= _LATEST_END - NOON:
        start += NOON
    day = EARLIEST <= end <= LATEST_START and NOON <= start <= _LATEST_END and SHORTEST <= start - end <= LONGEST
    if _THE_REST.search(lower, mention.span.end, mention.span.end + 2 * _BEFORE):
        return mention
    if not day or not _AT_REST.search(lower, max(0, mention.span.start - _BEFORE), mention.span.start):
        return mention
    return replace(mention, start=end, end=start, either=False, sure=True)


def _with_half(lower: str, mention: TimeMention) -> TimeMention:
    """Settle the half of the day by words of afternoon, or of morning, in the sentence."""
    if not mention.either:
        return mention
    start = lower.rfind("\n", 0, mention.span.start) + 1
    end = lower.find("\n", mention.span.end)
    sentence = lower[start : end if end >= 0 else len(lower)]
    late, early = _AFTERNOON.search(sentence), _MORNING.search(sentence)
    times = [t for t in (mention.start, mention.end) if t is not None]
    if not late or early or any(t > NOON for t in times):
        return mention
    if late[0].startswith(("etter", "after", "skole")) and any(t >= 9 * HOUR for t in times):
        return mention
    moved = [None if t is None else t % NOON + NOON for t in (mention.start, mention.end)]
    return replace(mention, start=moved[0], end=moved[1], either=False, sure=mention.kind is Kind.RANGE)


def _joined(lower: str, mentions: Sequence[TimeMention]) -> list[TimeMention]:
    """Join each beginning with the end after it when both stand in one sentence or two that follow one another."""
    joined: list[TimeMention] = []
    for mention in mentions:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.kind is Kind.START
            and mention.kind is Kind.END
            and lower.count("\n", last.span.end, mention.span.start) <= 1
            and (stretch := _stretch(last, mention)) is not None
            and not _may_be_night(lower, last, mention, stretch)
        ):
            joined[-1] = stretch
        elif last is not None and (day := _between_rests(lower, last, mention)) is not None:
            joined[-1] = day
        elif last is not None and (turned := _turned(lower, last, mention)) is not None:
            joined[-1] = turned
        else:
            joined.append(mention)
    return joined


def _turned(lower: str, last: TimeMention, mention: TimeMention) -> TimeMention | None:
    """Join an end with the beginning told after it, as in 'Klokka fire er dagen over, og den begynner klokka åtte'."""
    if last.kind is not Kind.END or mention.kind is not Kind.START:
        return None
    if lower.count("\n", last.span.end, mention.span.start) > 1:
        return None
    stretch = _stretch(mention, last)
    if stretch is None or not (EARLIEST <= (stretch.start or 0) < (stretch.end or 0) <= _LATEST_END):
        return None
    return replace(stretch, span=Span(last.span.start, mention.span.end))


def _may_be_night(lower: str, first: TimeMention, last: TimeMention, stretch: TimeMention) -> bool:
    """Whether a stretch of which both halves are guessed begins late and is told as a relief on a watch."""
    if not (first.either and last.either) or (stretch.start or 0) < _LATE_MORNING:
        return False
    return _RELIEF.search(lower, max(0, first.span.start - _BEFORE), last.span.end + _AFTER) is not None


def _stretch(first: TimeMention, last: TimeMention) -> TimeMention | None:
    """Make one stretch of a beginning and an end; None when they are no pair that one can be sure of."""
    start, end = first.start, last.end
    if start is None or end is None:
        return None
    span = Span(first.span.start, last.span.end)
    sure_start, sure_end = not first.either, not last.either
    if sure_start and sure_end:
        return TimeMention(Kind.RANGE, start, end, span, first.sure and last.sure)
    starts = [start] if sure_start else [start % NOON, start % NOON + NOON]
    ends = [end] if sure_end else [end % NOON, end % NOON + NOON]
    days = [
        (a, b)
        for a in starts
        for b in ends
        if EARLIEST <= a <= LATEST_START and b <= _LATEST_END and SHORTEST <= b - a <= LONGEST
    ]
    if len(days) == 1:
        return TimeMention(Kind.RANGE, *days[0], span, sure=True)
    others = [(a, b) for a in starts for b in ends if SHORTEST <= (b - a) % DAY <= LONGEST]
    if len(others) == 1:
        return TimeMention(Kind.RANGE, others[0][0] % DAY, others[0][1] or DAY, span, sure=True)
    return None
