"""What is done in a house, as the text tells it: a ground for one fixed place where none is named.

'Du steker fisken og smaker til', 'du er på lufta fra sju', 'mokar og fôrar': such work is done where the stove, the
studio or the stable stands. It is the weakest of the grounds: anything that may tell of a second place takes it away.
"""

import re
from collections.abc import Iterable

from jobbmatch.text.reading.document import JOBTITLE, TITLE
from jobbmatch.text.reading.phrases import words_expression
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit, load_classes

TABLE = "mobile_work"
_SENT_OUT = re.compile(r"(?<![^\W_])" + words_expression(load_classes()["sentout"]))
_NAMED = re.compile(r"(?<!\w)(?:[Pp]å|[Ii]|[Vv]ed|[Ii]n|[Aa]t|[Tt]il) ([A-ZÆØÅ][a-zæøå]{2,})")
"""Places by name: two of them are two places."""
_SEVERAL = re.compile(
    r"(?<!\w)(?:på|i|ved|hos|hjå|til|at|on|in|for) (?:[^\W\d_]+ ){0,2}?[^\W\d_]*(?:plass|havn|fest|bygd|øy|marked"
    r"|marknad|stevne"
    r"|messe|hytt|hjem|heim|ferge|ferje|båt|skip|tog|kirk|kyrkj|skol|skul|hall|butikk|bedrift|firma|kund|klient"
    r"|konsert|turne|leir"
    r"|selskap|lokal|flyplass|lufthavn)(?:er|ene|ane|ar|r|erne)(?!\w)"
    r"|(?<!\w)(?:at|on|in|for|to) (?:[a-z]+ ){0,2}?(?:ferries|parties|events|trains|boats|ships|airports|clubs"
    r"|casinos|hotels|offices"
    r"|fairs|homes|weddings|concerts|cinemas|schools|churches|clients|florists|shops)(?!\w)"
)
"""Places in the plural that what is done inside may be done at: 'på flyplassene', 'on ferries'."""
_WITHOUT_TITLE = 2
"""So many different things must be told where no title of such work stands beside them."""
_STEM = 6
"""Words that begin with the same letters are one thing."""


def done_inside(scene: Scene, told: Iterable[Hit]) -> list[Hit]:
    """Give what is done in a house, of the hits that hold for this work; none where it may be done in several.

    >>> from jobbmatch.text.ad_text import AdText
    >>> scene = Scene(AdText("Kokk", "Du steker fisken og koker sausen."))
    >>> [hit.part.words(hit.span) for hit in done_inside(scene, scene.hits("mobile_work", "indoors"))]
    ['steker fisken', 'koker sausen']
    """
    done = list(told)
    titled = any(hit.part.where in {TITLE, JOBTITLE} for hit in scene.hits(TABLE, "trade", "weak"))
    if len({hit.part.words(hit.span)[:_STEM] for hit in done}) < (1 if titled else _WITHOUT_TITLE):
        return []
    return [] if _may_be_elsewhere(scene) else done


def _may_be_elsewhere(scene: Scene) -> bool:
    """Whether the title is of somebody who is sent out, or the text leaves the place open or names two."""
    titles = f"{scene.doc.title.lower} {scene.doc.jobtitle.lower}"
    if _SENT_OUT.search(titles) or scene.hits(TABLE, "maybe"):
        return True
    if _SEVERAL.search(scene.doc.text.lower):
        return True
    return len(set(_NAMED.findall(scene.doc.text.text))) > 1
