"""Odd hours that are offered and not asked for: the insurance that holds round the clock, the cabin at weekends.

A sentence counts only where it names what is offered and that it is, and holds no word of duty, of care for the thing
or of anybody from outside, and where the thing is none of the title's own trade.
"""

import re

from jobbmatch.text.reading.document import Part, Span
from jobbmatch.text.reading.scene import Scene

_THING = re.compile(
    r"(?<!\w)(?:treningsrom\w*|treningssent\w*|trimrom\w*|parkering\w*|garasje\w*|lading|elbillad\w*|\w*forsikring\w*"
    r"|(?:firma|bedrifts|ferie)?hytt[ea]\w*|ferie(?:bolig|bustad|leilighet|hus)\w*|bedriftskort\w*|gym|parking"
    r"|\w*insurance|cabin)(?!\w)"
)
_OFFERED = re.compile(
    r"(?<!\w)(?:tilgang|tilgjenge|gratis|lån(?:e|es|ast)|leies?|disponer\w*|benytt\w*|bruke|brukes|tilbud|tilbyr|tilbys"
    r"|gjelder|gjeld|dekker|dekkjer|free|access|borrow|use|covers?)(?!\w)"
)
_ASKED = re.compile(
    r"vask|rengj|reingj|rydd|tilsyn|pass(?:e|er|ar)(?!\w)|(?:leier|leige|leie|låner|låne) ut|utleie|utlån|bemann|betjen"
    r"|drift|drive|ansvar|(?:ta|tar|tek) (?:i)?mot|kund|gjest|gest|bebo|bebu|bruker|brukar|pasient|medlem|elev|publikum"
    r"|jobb|arbeid|vakt|vekter|(?<!\w)(?:må|skal|noen|nokon|man|must|shall|staff\w*|someone|guests?|customers?)(?!\w)"
    r"|telefon|(?<!\w)ring|beredskap|kontroll|sikre|overvåk|hjelp|selg|administr|vedlikehold|turnus|skift|rykk|kall"
    r"|krev|åpner|opnar|låser|stenger|work|shift|duty|clean|patrol|answer|sell|svar"
)
_WORDS = re.compile(r"[^\W\d_]{5,}")


def is_offered(scene: Scene, part: Part, span: Span) -> bool:
    """Whether the sentence of a word only tells of something that those who work there may use.

    >>> from jobbmatch.text.ad_text import AdText
    >>> scene = Scene(AdText("Lagerarbeider", "Gratis parkering døgnet rundt."))
    >>> is_offered(scene, scene.doc.text, Span(18, 24))
    True
    """
    words = part.words(part.sentence(span.start))
    thing = _THING.search(words)
    if thing is None or _OFFERED.search(words) is None or _ASKED.search(words):
        return False
    titles = f"{scene.doc.title.lower} {scene.doc.jobtitle.lower}"
    return not any(word[:5] in titles for word in _WORDS.findall(thing[0]))
