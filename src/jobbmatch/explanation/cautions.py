"""What everyone is warned of, whatever they exclude: no ordinary job with a wage, and signs of exploitation.

The logic stands here once; the page, the API and the command line say the same words.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from jobbmatch.domain.facet import UNREAD, Facet, dangerous
from jobbmatch.domain.vacancy import Vacancy

SENTENCES: Mapping[Facet, str] = {
    Facet.WARNING_SIGNS: "Obs: annonsen har ord som kan tyde på utnytting",
    Facet.ORDINARY_PAID: "Obs: dette ser ikke ut til å være en vanlig jobb med lønn",
}
"""The facets that everyone is warned of, gravest first."""

LONGEST_QUOTE = 200


@dataclass(frozen=True, slots=True)
class Caution:
    """A warning about one vacancy.

    Attributes:
        facet: What it is about.
        sentence: In plain Norwegian, without a full stop.
        quote: Words of the ad that it rests on; empty when there are none.
    """

    facet: Facet
    sentence: str
    quote: str

    @property
    def line(self) -> str:
        """Sentence and quote as one line.

        >>> Caution(Facet.ORDINARY_PAID, "Obs: se her", "ren provisjon").line
        'Obs: se her: «ren provisjon»'
        """
        return f"{self.sentence}: «{self.quote}»" if self.quote else self.sentence


def cautions(vacancy: Vacancy) -> tuple[Caution, ...]:
    """Give the warnings of a vacancy; they depend on the ad alone and on nobody's exclusions."""
    return tuple(_caution(vacancy, facet) for facet in SENTENCES if _is_read(vacancy, facet))


def _is_read(vacancy: Vacancy, facet: Facet) -> bool:
    return vacancy.facets.get(facet, UNREAD).value is dangerous(facet)


def _caution(vacancy: Vacancy, facet: Facet) -> Caution:
    quotes = (item.quote for item in vacancy.facets.get(facet, UNREAD).evidence)
    return Caution(facet, SENTENCES[facet], next(filter(None, quotes), "")[:LONGEST_QUOTE])
