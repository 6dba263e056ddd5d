"""Work from home only, naively: does the raw text say so itself, and does no word hint at meeting in person?

The hard filter binds such work to no place. Here the ad's own words are looked at once more, crudely: without a word of
home, or with one of meeting, travelling or an office that nothing explains, a person must look at it.
"""

import re
from collections.abc import Iterator

from jobbmatch.domain.facet import Evidence
from jobbmatch.domain.remote import RemoteWork
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.safety.naive.raw_text import parts_of, quoted_spans

_HOME = re.compile(
    r"h(?:jemme|eime)(?:kontor|basert|fr[aå])|fjern(?:arbeid|jobb|stilling)|remote|work(?:ing)? from home",
    re.IGNORECASE,
)
_IN_PERSON = re.compile(
    r"oppmøte|fr[ae]mmøte|samling|kontordag|kontoret|kontorplass|på kontor|reise|reising|befaring|besøk|vitje|fysisk"
    r"|personlig|hybrid|delvis|mulighet|moglegheit|inntil|opptil|noen dager|nokre dagar|on.?site|in person|travel"
    r"|office|ute hos|møtes|workshop|seminar|konferanse|messe|opplæring på|butikk|lager",
    re.IGNORECASE,
)
_NO = re.compile(r"\b(?:ingen|inga|uten|utan|ikke|ikkje|no|not|without)\b", re.IGNORECASE)


def is_said(vacancy: Vacancy) -> bool:
    """Whether the careful reading says that the work is done from home only."""
    return vacancy.remote.value is RemoteWork.ONLY


def doubts(vacancy: Vacancy) -> Iterator[Evidence]:
    """Give the words that speak against work from home only; the title, when no word at all speaks for it.

    A word of meeting in person is explained when it stands in a denying quote of the careful reading.
    """
    texts = {where: text for where, text in parts_of(vacancy).items() if where != "employer"}
    if not any(_HOME.search(text) for text in texts.values()):
        yield Evidence(vacancy.title, "title", 0)
    for where, text in texts.items():
        quotes = quoted_spans(vacancy.remote.evidence, where, text)
        denials = [(start, end) for start, end in quotes if _NO.search(text, start, end)]
        for hit in _IN_PERSON.finditer(text):
            if not any(start <= hit.start() and hit.end() <= end for start, end in denials):
                yield Evidence(hit.group(), where, hit.start())
