"""What looks like a crew that works side by side and is none, by its form.

'Teamet er på tolv' is how many are employed, 'du jobber to av fem helger' counts weekends, 'grupper på åtte' are those
who are taught, and 'tre spør samtidig' are those who ask.
"""

import re

from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit

_SIZE = re.compile(
    r"(?:(?:en|ein|et|eit|a|an|our|vårt) )?(?:[^\W\d_]*(?:team|teamet|avdeling|avdelingen|avdelinga|department|unit"
    r"|enheten|seksjonen)"
    r"|stab|staben|[^\W\d_]*stab|group|gruppe|gruppa|gruppen)(?!\w)"
)
"""A part of the house that is counted: how many are employed there, near or not."""
_ON_SHIFT = re.compile(
    r"(?:natt|natte|kveld|kvelds|dag|skift|vakt|vakts|helge|operasjons|ambulanse|night|day|shift)[ -]?(?:team|lag"
    r"|gruppe)"
)
_SIDE_BY_SIDE = re.compile(
    r"(?<!\w)(?:samtidig|samstundes|sammen|saman|together|side|rundt|around|på (?:vakt|vakta|jobb|skift|skiftet"
    r"|hver|kvar|linja)"
    r"|on (?:each|every|shift|duty)|(?:blir|bli|vert|er|become|be|ta|join|joining) (?:en |ein |a )?(?:del|part"
    r"|medlem|member)"
    r"|jobber|jobbar|arbeider|arbeidar|works?|join|hver vakt|kvar vakt|rom|rommet|room|bord|bordet|table|sal|salen"
    r"|hall|hallen|landskap|kjøkken"
    r"|kjøkkenet|kitchen|verkstedet|workshop|benk|alltid|always|går|kjører|køyrer|rykker|løfter|walks?|lifts?)(?!\w)"
)
_OF_TIMES = re.compile(
    r" (?:av|of|out of) (?:de |dei |the )?[^\W_]+ (?:dag|helg|uke|vek|vakt|natt|nett|kveld|lørdag|laurdag|søndag"
    r"|sundag|fredag|måned|månad"
    r"|time|år|days?|weeks?|weekends?|nights?|shifts?|saturdays?|sundays?)"
)
_OF_THEM = re.compile(r"(?:minst|at least|least) [^\W_]+ (?:av|of) (?:dem|dei|de|them|these|disse|desse)(?!\w)")
_PEOPLE = re.compile(
    r"(?<!\w)(?:kolleg\w+|ansatte|tilsette|folk|mann|people|staff|colleagues|[^\W\d_]+(?:ere|arar|ører|ister|inger"
    r"|leiere|pleiere|workers))"
    r"(?!\w)"
)
_TAUGHT = re.compile(
    r"(?<!\w)(?:undervis\w+|elev\w*|vaksne|deltak\w*|deltag\w*|barn\w*|born\w*|student\w*|kursdeltak\w*|ryttere"
    r"|ryttarar|turister|gjester"
    r"|teach\w*|pupils|children|participants|guests|trener)(?!\w)"
)
_GROUPS = re.compile(r"(?:(?:en|ein|ei|et|a) )?(?:grupper?|gruppe|groups?|klasser?|kull|parti|partier)(?!\w)")
_ASKS = re.compile(
    r"(?<!\w)(?:spør|spørr|ringer|ringjer|kommer|kjem|venter|ventar|vil|trenger|treng|snakker|roper|ropar|skriver"
    r"|ask|call|wait|want|come"
    r"|need|talk)(?!\w)"
)
_ONE_OF_TWO = re.compile(r"(?:one|en|ein|én|éin) (?:of|av) (?:the |de |dei |våre )?(?:to|two)(?!\w)")
_SPREAD = re.compile(
    r"[^.;\n]{0,3} (?:skift|hus|steder|stader|avdelinger|avdelingar|kontorer|kontor|butikker|butikkar|land|øyer"
    r"|anlegg|lokasjoner|shifts"
    r"|sites|offices|shops|countries)(?!\w)"
)
_EMPLOYED = re.compile(r"[^.;\n]{0,12}(?:ansatte|tilsette|employees|staff) (?:på|i|on|in) \w+$")
_IN_TURNS = re.compile(
    r"(?<!\w)(?:deler|delar|byter|bytter|share|rotate) (?:vi |dei |de |på |om |the ){0,3}(?:luka|luken|skranken"
    r"|telefonen|telefonvakta|vakta"
    r"|vaktene|vaktane|helgene|helgane|stillinga|stillingen|jobben|phone|post|hatch)(?!\w)"
)


def no_crew(scene: Scene, hit: Hit) -> bool:
    """Whether those who are counted are no crew of the reader's.

    >>> from jobbmatch.text.ad_text import AdText
    >>> scene = Scene(AdText("Jurist", "Teamet er på tolv. På vakta er vi tre som går sammen."))
    >>> [no_crew(scene, hit) for hit in scene.hits("lone_work", "no")][:1]
    [True]
    """
    part, span = hit.part, hit.span
    words, clause = part.words(span), part.words(part.clause(span))
    if _SIZE.match(words) and not _ON_SHIFT.search(words):
        return not _SIDE_BY_SIDE.search(clause)
    return _of_another(scene, hit) or _IN_TURNS.search(clause) is not None


def _of_another(scene: Scene, hit: Hit) -> bool:
    """Whether times, things, pupils or those who ask are counted, or one of two who may take turns."""
    part, span = hit.part, hit.span
    words, sentence = part.words(span), part.sentence(span.start)
    if _OF_TIMES.match(part.lower, span.end) or (_ONE_OF_TWO.match(words) and not _SIDE_BY_SIDE.search(words)):
        return True
    if _OF_THEM.match(part.lower, span.start) and not _PEOPLE.search(
        part.lower, max(0, sentence.start - 1), span.start
    ):
        return True
    if _EMPLOYED.search(words) and _SPREAD.match(part.lower, span.end):
        return True
    if "samtidig" in words or "simultaneously" in words:
        return _ASKS.search(words) is not None
    told = f"{scene.doc.title.lower} {part.words(sentence)}"
    return _GROUPS.match(words) is not None and _TAUGHT.search(told) is not None
