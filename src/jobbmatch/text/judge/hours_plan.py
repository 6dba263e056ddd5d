"""The hours of one ad read as one plan: what is stated firmly settles what is only hinted at.

No list of harmless words is ever whole, so strength is weighed against strength. Where an ad states when this work is
done, a faint hint among the perks or at the end of a season ('når snøen har gått', 'til påske') no longer keeps the
question open, a time of which the half of the day is not said is read in the half of the stated day, and what a
pronoun hands to others ('…, men den er satt ut til et firma') is theirs.
"""

import re
from collections.abc import Sequence

from jobbmatch.text.reading.document import EMPLOYER, Part, Span
from jobbmatch.text.reading.hours_talk import NINE_PM, Stated
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit
from jobbmatch.text.reading.times import Kind

FAINT = frozenset({"odd-hint", "free-hint", "weekend-hint", "early-hint"})
"""Senses of hints that a firm statement may outweigh."""
_DARK = re.compile(r"mørk(?:t|et|ets|ret)")
_BINDS = re.compile(
    r"(?<!\w)(?:du|deg|din|ditt|dine|dere|dykk\w*|vi|me|oss|vår\w*|alle|noen|nokon|man|en av|ein av|you"
    r"|your|we|us|our|all|somebody|someone|må|skal|kan|vil|bør|must|may|can|will|also|også|òg|hver|kvar|annenhver"
    r"|every|av og til|iblant"
    r"|\w*vakt(?!mester|meister)\w*|\w*beredskap\w*|beredt|\w*turnus\w*|\w*skift\w*|shift\w*|tilkall\w*|utkall\w*"
    r"|utrykning\w*|alarm\w*|telefon\w*|mobil\w*|phone|pager|call\w*|overtid\w*|overtime"
    r"|arbeidstid\w*|arbeid\w*|jobb\w*"
    r"|hours|tidene|timene|work\w*|påregn\w*|pårekn\w*|forvent\w*|forekom\w*|førekjem\w*|expect\w*|inngår|kreve[rs]"
    r"|tillegg i lønn|nattillegg|kveldstillegg|helgetillegg|ubekvem\w*|oppdrag\w*)(?!\w)"
)
"""Words with which a sentence is about the reader, a duty or the terms of the work."""
_OFFERED = re.compile(
    r"(?<!\w)(?:gratis|rabatt\w*|sesongkort|feriepenger|feriepengar|pensjon\w*|goder|velferd\w*|perks)(?!\w)"
)
_SEASON = re.compile(r"(?<!\w)(?:fra|frå|til|før|etter|mellom|mot|siden|until|from|till|before|after) $")
_READER = re.compile(r"(?<!\w)(?:du|deg|dere|dykk|vi|me|oss|alle|you|we|all)(?!\w)")
_KNOWN_SHIFT = re.compile(
    r"(?:\w*(?:dag|kveld|kvelds|natt|helg|helge|døgn|kontinuerlig|rotasjon|rotasjons|turnus|vakt|middag"
    r"|middags|sein|sen"
    r"|sent|tidlig|tidleg|morgen|morgon|lang|kort|arbeid|arbeids|lag|lags|mann|mannskap|mannskaps|sommer|sumar|vinter"
    r"|jule|påske|ekstra|dobbel|dobbelt|fast|faste|bytte|bakvakt|dele?|delt|split|to|tre|fire|fem|seks|halv|hel"
    r"|heil|\d)"
    r"|av|be|ut|for|inn|om|over|under)-?skift(?:et|ene|a|ene)?"
)
_CHANGE_OF = re.compile(r" av(?!\w)")
_TAKES_TIME = re.compile(
    r"(?<!\w)(?:tar|tek|takes?|gjøres|gjerast|utføres|skjer i|koster|minutt\w*|timer|verktøy"
    r"|verksted\w*|blad\w*|stål\w*"
    r"|dekk\w*|olje\w*|filter\w*|del|deler|utstyr)(?!\w)"
)
_PRONOUN = r"(?:,|;)? ?(?:men|og|but|and) (?:den|det|dei|de|dem|der|da|då|dette|disse|it|they|that|those|them) "
_ANOTHER_FIRM = (
    r"[^.;]{0,20}(?:firma|byrå|selskap|entreprenør|vekter|leverandør|kommune|company|contractor|agency|firm)"
)
_HANDED_ON = re.compile(
    rf"{_PRONOUN}(?:er|blir|vert|is|are) (?:satt|sett|leid|leigd|lagt|overlatt|contracted|outsourced|given|left)"
    rf"(?: (?:ut|bort|over|out))? (?:til|to){_ANOTHER_FIRM}"
    rf"|{_PRONOUN}(?:deler|delar|tar|tek|har|gjør|gjer|kjører|køyrer|betjener|dekker|inngår|deltar|deltek|share|do)"
    r" (?:vi|me|du|dere|dykk|we|you) (?:ikke|ikkje|aldri|not|never)(?: (?:vakt|vakter|turnus|skift) med| med| i| på)?"
    r"(?= ?[.!;,\n]|$)"
)
_BY_A_LIST = re.compile(
    r"(?<!\w)(?:ih?ht\.?|i henhold til|i samsvar med|etter|ifølge|følger|følgjer|i tråd med)(?: [^\s.,;:]+){0,2} $"
)
_OF_ALL = re.compile(
    r"(?<!\w)(?:alle (?:hos|ansatte|tilsette|medarbeid\w+|våre|som (?:jobb|arbeid)\w+|går|jobber|arbeider|tar|her)"
    r"|(?:går|jobber|arbeider|tar|jobbar|arbeidar|tek) alle|våre? (?:ansatte|tilsette|medarbeid\w+)|everyone|everybody"
    r"|all (?:of us|our|staff|employees)|our (?:staff|employees|people))(?!\w)"
)
_ON_CALL = re.compile(r"(?:bakvakt|hjemmevakt|heimevakt|beredskapsvakt|døgnvakt|tilkallingsvakt|utrykningsvakt)\w*")
_LABEL = re.compile(
    r"(?<!\w)(?:arbeidstid\w*|arbeidsdag\w*|working (?:hours|day|time)|hours of work|work day|ordinær tid)(?!\w)"
)
_NO_OTHER = re.compile(
    r"(?<!\w)(?:ingen|inga|no) (?:andre?|annen|anna|other) (?:arbeidstid\w*|tider|hours|working hours)(?!\w)"
)
_FIRST_START, _LAST_START, _LONGEST, _SHORTEST = 5 * 60, 11 * 60, 11 * 60, 4 * 60
_SESSION = 150
_FIRST_END = 11 * 60 + 30
_OPEN = re.compile(
    r"(?<!\w)(?:åpen\w*|åpne\w*|åpning\w*|open\w*|opne\w*|opnings\w*|ope|visning\w*|besøk\w*|telefon\w*)(?!\w)"
)


def anchors(times: Sequence[Stated]) -> tuple[tuple[int, int], ...]:
    """Give the stretches of the day in which a time of which the half is not said is looked for, in minutes.

    Sure stretches, core time too; and a sure beginning in the morning joined to the sure end that comes after it.
    """
    sure = [t for t in times if t.mention.sure and not t.mention.either and not t.tentative]
    found = [stretch for t in sure for stretch in t.stretches if len(t.stretches) == 1]
    starts = [t.mention.start for t in sure if t.mention.kind is Kind.START and t.mention.start is not None]
    ends = [t.mention.end for t in sure if t.mention.kind is Kind.END and t.mention.end is not None]
    pairs = [(s, e) for s in starts for e in ends if _FIRST_START <= s <= _LAST_START]
    joined = [(s, e) for s, e in pairs if _SHORTEST <= e - s <= _LONGEST]
    return (*found, *joined)


def is_labelled(times: Sequence[Stated]) -> bool:
    """Whether a sure stretch by day is called working time, so that the hours of other things are not those."""
    return any(_is_label(t) for t in times)


def _is_label(time: Stated) -> bool:
    part, span = time.part, time.mention.span
    if part.where == EMPLOYER or time.reserved or not time.mention.sure or time.minutes < _SHORTEST:
        return False
    if len(time.stretches) != 1 or time.stretches[0][1] > NINE_PM:
        return False
    sentence = part.sentence(span.start)
    following = part.sentence(min(sentence.end + 1, len(part.lower) - 1))
    before = _LABEL.search(part.lower, sentence.start, span.start)
    return before is not None or _NO_OTHER.search(part.lower, sentence.start, following.end) is not None


def is_by_a_list(hit: Hit, ranges: Sequence[Stated]) -> bool:
    """Whether work follows a list of duties that is not shown ('iht. vaktplan'), and its sentence tells no times."""
    sentence = hit.part.sentence(hit.span.start)
    if not _BY_A_LIST.search(hit.part.lower, sentence.start, hit.span.start):
        return False
    return not any(t.part is hit.part and sentence.holds(t.mention.span) for t in ranges)


def is_of_all(scene: Scene, hit: Hit) -> bool:
    """Whether the employer's text about itself says it of all who work there: 'Alle hos oss går nattevakt'."""
    part, span = hit.part, hit.span
    if part.where != EMPLOYER or scene.denies(part, span):
        return False
    return _OF_ALL.search(part.words(part.sentence(span.start))) is not None


def is_faint(scene: Scene, hit: Hit) -> bool:
    """Whether a hint stands in words of what is offered, or bounds a season, and no reader or duty stands with it.

    >>> from jobbmatch.text.ad_text import AdText
    >>> scene = Scene(AdText("Ridelærer", "Gratis ridetur i fjellet når snøen har gått."))
    >>> [is_faint(scene, hit) for hit in scene.hits("hours", "free-hint")]
    [True]
    """
    dark = hit.sense == "night-hint" and _DARK.fullmatch(hit.part.words(hit.span)) is not None
    if not dark and hit.sense not in FAINT:
        return False
    sentence = hit.part.words(hit.part.sentence(hit.span.start))
    offered = _OFFERED.search(sentence) or scene.in_sentence(hit.part, hit.span, "offer")
    bounds = _SEASON.search(hit.part.lower, max(0, hit.span.start - 20), hit.span.start)
    return (dark or bool(offered) or bounds is not None) and _BINDS.search(sentence) is None


def binds(words: str) -> bool:
    """Whether words are about the reader, a duty or the terms of the work."""
    return _BINDS.search(words) is not None


def is_change_of_things(hit: Hit) -> bool:
    """Whether 'skift' is a thing that is changed ('Stålskift tar tjue minutter', 'Skift av arbeidstøy') and no duty."""
    part, span = hit.part, hit.span
    word = part.words(span)
    if "skift" not in word or "," in word:
        return False
    if word in {"skift", "skiftet"}:
        return _CHANGE_OF.match(part.lower, span.end) is not None
    if " " in word or not re.fullmatch(r"\w+skift(?:et|ene|a)?", word) or _KNOWN_SHIFT.fullmatch(word):
        return False
    sentence = part.words(part.sentence(span.start))
    return _TAKES_TIME.search(part.words(part.clause(span))) is not None and _READER.search(sentence) is None


def is_handed_on(part: Part, span: Span) -> bool:
    """Whether the sentence goes on to give what it names to others, or takes it from us: 'men dem deler vi ikke'."""
    sentence = part.sentence(span.start)
    return _HANDED_ON.search(part.lower, span.end, sentence.end) is not None


def is_on_call(words: str) -> bool:
    """Whether a word is a duty on call, which 'vi har' shares with the reader."""
    return _ON_CALL.match(words) is not None


def is_session(time: Stated) -> bool:
    """Whether a shorter stretch stands with the days it holds on and tells of a lesson or the like, not of opening."""
    words = time.part.words(time.part.clause(time.mention.span))
    return bool(time.days) and time.minutes >= _SESSION and _OPEN.search(words) is None


def fits(time: Stated, stretches: Sequence[tuple[int, int]], before: int, after: int, latest: int) -> bool:
    """Whether a time fits into one of the stretches, shortly before it, or after it and then not past ``latest``.

    The end of a day is not looked for in its morning: 'til ti' beside office hours may be ten at night.
    """
    first = _FIRST_END if time.mention.kind is Kind.END else 0
    return any(
        time.within(max(first, start - before), end + after if after < 0 else max(end, min(end + after, latest)))
        for start, end in stretches
    )
