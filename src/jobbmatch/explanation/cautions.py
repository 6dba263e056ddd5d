"""What everyone is warned of, whatever they exclude: no ordinary job with a wage, and signs of exploitation.

The logic stands here once; the page, the API and the command line say the same words.
"""

from dataclasses import dataclass

from jobbmatch.domain.facet import UNREAD, Facet, dangerous
from jobbmatch.domain.locale import Locale
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.explanation.sentences import sentence, word

WARNED_OF = (Facet.WARNING_SIGNS, Facet.ORDINARY_PAID)
"""The facets that everyone is warned of, gravest first."""

LONGEST_QUOTE = 200


@dataclass(frozen=True, slots=True)
class Caution:
    """A warning about one vacancy.

    Attributes:
        facet: What it is about.
        sentence: In plain words, without a full stop.
        quote: Words of the ad that it rests on; empty when there are none.
        language: The language of the sentence.
    """

    facet: Facet
    sentence: str
    quote: str
    language: Locale = Locale.NB

    @property
    def line(self) -> str:
        """Sentence and quote as one line.

        >>> Caution(Facet.ORDINARY_PAID, "Obs: se her", "ren provisjon").line
        'Obs: se her: «ren provisjon»'
        """
        if not self.quote:
            return self.sentence
        return f"{self.sentence}: {word('quote', self.language).format(words=self.quote)}"


def cautions(vacancy: Vacancy, language: Locale = Locale.NB) -> tuple[Caution, ...]:
    """Give the warnings of a vacancy; they depend on the ad alone and on nobody's exclusions."""
    return tuple(_caution(vacancy, facet, language) for facet in WARNED_OF if _is_read(vacancy, facet))


def _is_read(vacancy: Vacancy, facet: Facet) -> bool:
    return vacancy.facets.get(facet, UNREAD).value is dangerous(facet)


def _caution(vacancy: Vacancy, facet: Facet, language: Locale) -> Caution:
    quotes = (item.quote for item in vacancy.facets.get(facet, UNREAD).evidence)
    quote = next(filter(None, quotes), "")[:LONGEST_QUOTE]
    return Caution(facet, sentence(f"caution.{facet}", {}, language), quote, language)
