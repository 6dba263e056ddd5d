"""What the clause around a word says about it: whose hours, whether now, always and without reserve."""

import re

from jobbmatch.text.judge.hours_told import comes_back
from jobbmatch.text.reading.document import EMPLOYER, TITLE, Part, Span
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit

TABLE = "hours"
RESERVE_REACH = 3
"""How many words a reserve ('vanligvis', 'mulighet for') reaches."""
_NEW_ITEM = re.compile(r",| og | and |;|/")
_PEOPLE = frozenset({"Helge", "Helga"})
_MONTHS = "jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec"
_DATED = re.compile(
    rf"(?:\w* (?:til|to) \w+dag)? ?(?:den )?\d{{1,2}}(?:(?:\.|th|st|nd|rd)? ?(?:{_MONTHS})"
    r"|[./] ?(?:1[0-2]|0?[1-9])(?![\d:]| ?[-–]| til| to))"
)
"""A date after a day; 'lørdag 10–15' and 'lørdag 10.15–14' are times."""
_BOTH_HALVES = re.compile(r"sommer\w*.*vinter|vinter\w*.*sommer|summer.*winter|winter.*summer")
"""Half a year and the other half of it are the whole."""
_FOR_ANOTHER = re.compile(
    r"\W*(?:gjelder|gjeld|er|applies|is|are) (?:bare |kun |berre |only )?(?:for|to|til) (?!deg|alle|oss|you"
    r"|stilling|all)\w+"
)
_YOURS = re.compile(r"(?<!\w)(?:din|ditt|dine|dykkar|your|yours)(?!\w)")
_ALTHOUGH = re.compile(r"\W*(?:selv om|sjølv om|enda|endå|although|even though|though|mens|medan|while) [^,.;:]*,")
_READER = re.compile(r"(?<!\w)(?:du|deg|din|vi|me|oss|vår\w*|you|your|we|us|our|alle|noen|nokon|man)(?!\w)")
_ONLY_WHEN = re.compile(
    r"[ ,]*(?:så lenge|so lenge|as long as|when we|når (?:vi|du|båten|skipet|det) (?:er"
    r"|ligger|ligg|ikke|ikkje|har)|bortsett fra|med unntak|except|apart from|unntatt (?!ferie|jul|påske|juli"
    r"|fellesferie))(?!\w)"
)
_GOES_ON = re.compile(r"(?:(?<!\w)kl\.|\d\.|, (?:også|òg|og) ?|,) ?$")
"""What parts two clauses that are one: a point after 'kl' or a day of the month, a comma before 'også'."""
_APPLYING = re.compile(
    r"[- ]*(?:ring|ta(?: gjerne)? kontakt|kontakt (?:oss|meg)"
    r"|(?:søknads)?frist(?:en)?(?: for)? (?:for )?(?:å søke|søknad|er|går)"
    r"|søknad(?:sfrist|er|en|ene)\w*|send (?:oss |inn )?(?:din |en |ein )?(?:søknad|cv|e-post|mail)\w*"
    r"|søk (?:gjerne|nå|i dag|jobben|stillinga|stillingen)"
    r"|intervju(?:er|ene|a)? (?:holdes|blir|gjennomføres|gjennomførast|vert)"
    r"|vi svarer (?:gjerne )?på spørsmål om (?:stillinga|stillingen|jobben))(?!\w)"
)
"""How a sentence to those who apply begins."""
_CALLS_OTHERS = re.compile(
    r"(?<!vi )(?<!we )(?<!will )(?<!\w)(?:calls?|ringer|ringjer|varsler|varslar|kaller|kallar) (?:deg|oss|you"
    r"|us)(?!\w)|"
    r"(?<!\w)(?:ring\w*|kontakt(?:e|er|ar)?) (?:opp |rundt til |til )?(?:kund|gjest|bruker|brukar|pasient|medlem"
    r"|givere|folk|pårørende|foreldre|leietak|abonnent)"
)
_AT_WORK = re.compile(
    r"(?<!\w)(?:av deg|du (?!lurer|har spørsmål|vil|ønsker|ynskjer)|kund\w*|gjest\w*|bruker\w*|pasient\w*"
    r"|arbeid\w*|jobber|jobbe|må|vakt\w*|skift\w*|turnus)(?!\w)"
)
ENGLISH_PASSIVE = re.compile(
    r"(?<!\w)(?:is|are|gets?|be|being) (?:[a-z]+ly )?(?!closed|locked|staffed|manned|deserted|parked|interested"
    r"|tired|finished|red)[a-z]{2,}(?:ed|ept|ilt|ought|aught|oken|iven"
    r"|own|ained|un|ut|ung)(?!\w)(?! (?:[a-z]+ )?by )(?! off)"
)
"""'The servers are patched at night': somebody does it, perhaps the reader."""
_ONE_OF_THEM = re.compile(
    r"(?<!\w)(?:du|vi|me|you|we) (?:er|blir|vert|are|will be|become) (?:en|ein|ei|én|one|blant|part) ?(?:av"
    r"|of)? (?:dem|dei|de|them)(?!\w)"
)
"""'Vi har egne folk for helgene, og du blir en av dem.'"""
_OBLIGED = re.compile(
    r"arbeid|jobb|beredskap|tillegg|utrykning|skift|vakt|shift|turnus|påregn|pårekn|forvent"
    r"|(?<!\w)(?:må|inngår|innebærer|expected|must|duty)(?!\w)"
)
"""Words of duty in a clause: what it says then is no mere talk of others or of an event."""


def for_a_time(scene: Scene, part: Part, span: Span) -> bool:
    """Whether a clause speaks of training or of the past; 'etter opplæring' speaks of what comes then."""
    clause = part.clause(span)
    return any(
        clause.holds(h.span) and not part.lower[: h.span.start].endswith(("etter ", "after "))
        for h in scene.context(part, span, "training", "past")
    )


def weakened(scene: Scene, part: Part, span: Span) -> bool:
    """Whether words of reserve stand close to a reason; a new item of a list after it is not about it."""
    clause, lower = part.clause(span), part.lower
    for hit in scene.context(part, span, "partial", "hypo"):
        if not clause.holds(hit.span) or (hit.sense == "partial" and _BOTH_HALVES.search(part.words(clause))):
            continue
        between = lower[hit.span.end : span.start] or lower[span.end : hit.span.start]
        new_item = hit.span.start >= span.end and _NEW_ITEM.search(between)
        if len(between.split()) <= RESERVE_REACH and not new_item:
            return True
    return False


def on_paper(scene: Scene, part: Part, span: Span) -> bool:
    """Whether daytime is so in name only ('kontortid på papiret'), or at times only ('8–16 når vi ligger til kai')."""
    clause = part.clause(span)
    if _ONLY_WHEN.match(part.lower, span.end, clause.end):
        return True
    return any(hit.part is part and clause.holds(hit.span) for hit in scene.hits(TABLE, "paper"))


def beside(scene: Scene, hit: Hit, *senses: str, own: bool = False) -> bool:
    """Whether words of these senses stand in the clause of a hit, outside it or, if asked, in it."""
    clause = hit.part.clause(hit.span)
    return any(
        other.part is hit.part and clause.holds(other.span) and (own or not hit.span.holds(other.span))
        for other in scene.hits(TABLE, *senses)
    )


def of_somebody(scene: Scene, part: Part, span: Span, *senses: str) -> bool:
    """Whether a clause has another one, or a thing, for its subject and does not speak of this work."""
    clause = part.clause(span)
    return not scene.in_clause(part, span, "self") and any(
        other.part is part and clause.start <= other.span.start < span.start and not names_title(scene, other)
        for other in scene.hits(TABLE, *senses)
    )


def names_title(scene: Scene, hit: Hit) -> bool:
    """Whether the people named are of the trade of the title itself: 'sjåførene' where a sjåfør is sought."""
    noun = hit.part.words(hit.span)
    stem = noun[: max(4, min(6, len(noun) - 3))]
    titles = re.findall(r"[^\W\d_]+", f"{scene.doc.title.lower} {scene.doc.jobtitle.lower}")
    return any(word.startswith(stem) and len(word) <= len(noun) + 3 for word in titles)


def told_otherwise(scene: Scene, hit: Hit) -> bool:
    """Whether the clause tells of the past, of an event, of things or of others, and not of duty in this work."""
    part, span = hit.part, hit.span
    past = beside(scene, hit, "was") and not comes_back(part, span)
    if _although(part, span):
        return True
    if of_somebody(scene, part, span, "crew"):
        return True
    if scene.in_clause(part, span, "you") or (not past and _OBLIGED.search(part.words(part.clause(span)))):
        return False
    if past or _DATED.match(part.lower, span.end) or of_somebody(scene, part, span, "person"):
        return True
    called = any(you.span.start > span.start for you in scene.context(part, span, "you"))
    if called or ENGLISH_PASSIVE.search(part.words(part.clause(span))):
        return False
    return beside(scene, hit, "event", "thing") and not scene.in_clause(part, span, "self")


def _although(part: Part, span: Span) -> bool:
    """Whether a word stands before the comma of a sentence that grants it ('Selv om fergene går til midnatt, …')."""
    sentence = part.sentence(span.start)
    found = _ALTHOUGH.match(part.lower, sentence.start, sentence.end)
    return found is not None and found.end() >= span.end and _READER.search(found[0]) is None


def reserved(scene: Scene, hit: Hit) -> bool:
    """Whether the words hold only for some, for a while or if wanted."""
    return scene.in_clause(hit.part, hit.span, "hypo", "training", "quali", "others", "past")


def is_name(scene: Scene, hit: Hit) -> bool:
    """Whether a word is a person's or a firm's name: 'Helge Berg', 'Nordvakt' of 'Nordvakt Sikring AS'."""
    word = hit.part.text[hit.span.start : hit.span.end]
    if not word[:1].isupper() or hit.part.where == TITLE:
        return False
    following = hit.part.text[hit.span.end : hit.span.end + 2]
    starts = hit.part.sentence(hit.span.start).start == hit.span.start
    if word in _PEOPLE and not following.startswith("-"):
        return word == "Helge" or not starts or following[1:2].isupper()
    return word in scene.doc.ad.employer_name.split()[:1]


def for_another(part: Part, span: Span) -> bool:
    """Whether hours are said to be those of others: 'kontortid gjelder for sjefen'."""
    return _FOR_ANOTHER.match(part.lower, span.end) is not None


def about_applying(scene: Scene, part: Part, span: Span) -> bool:
    """Whether a clause says when to ring or apply, or one that a mere sign parts: 'Ring etter kl. 17 eller i helga'."""
    if _CALLS_OTHERS.search(part.words(part.clause(span))):
        return False
    if scene.in_clause(part, span, "contact") and not scene.in_clause(part, span, "worktime"):
        return True
    before = part.lower[part.sentence(span.start).start : part.clause(span).start]
    if not _GOES_ON.search(before) or not _APPLYING.match(before):
        return False
    whole = part.words(part.sentence(span.start))
    return not scene.in_sentence(part, span, "worktime") and not _AT_WORK.search(whole)


def of_visitors(scene: Scene, part: Part, span: Span) -> bool:
    """Whether a clause tells of the hours of customers and their like."""
    if scene.in_clause(part, span, "self"):
        return False
    clause = part.clause(span)
    people = scene.hits("outward_facing", "hint")
    return any(hit.part is part and clause.start <= hit.span.start < span.start for hit in people)


def of_others(scene: Scene, part: Part, span: Span) -> bool:
    """Whether a clause speaks of others, of the past or of planning, or the sentence says that it is not you."""
    if _ONE_OF_THEM.search(part.lower, span.end, part.sentence(span.start).end):
        return False
    if any(hit.span.start >= span.end for hit in scene.context(part, span, "notyou")):
        return True
    if scene.in_clause(part, span, "others") and not _YOURS.search(part.words(part.clause(span))):
        return True
    return scene.in_clause(part, span, "past", "planning")


def of_employer(scene: Scene, part: Part, span: Span) -> bool:
    """Whether a sentence speaks of the employer and the clause not of this work."""
    if part.where == EMPLOYER:
        return True
    return scene.in_sentence(part, span, "company") and not scene.in_clause(part, span, "self")


def near(first: Hit, second: Hit, words: int = 2) -> bool:
    """Whether at most some words stand between two hits."""
    lower = first.part.lower
    between = lower[first.span.end : second.span.start] or lower[second.span.end : first.span.start]
    return len(between.split()) <= words and ", og " not in between


def just_before(first: Hit, second: Hit) -> bool:
    """Whether a hit stands before another with no comma between them."""
    return first.span.end <= second.span.start and "," not in first.part.lower[first.span.end : second.span.start]


def follows(word: Hit, hit: Hit) -> bool:
    """Whether daytime is told after a word, in the same sentence: 'åpent døgnet rundt, men kontoret har kontortid'."""
    after = word.part is hit.part and word.span.start > hit.span.end
    return after and hit.part.sentence(hit.span.start).holds(word.span)
