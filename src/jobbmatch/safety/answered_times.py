"""When the work is done, when humans have said it: one reply settles night, evening and weekend where it follows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from jobbmatch.domain.answer import Answer, Question
from jobbmatch.domain.facet import UNREAD, Facet, FacetValue
from jobbmatch.domain.given import GivenHours
from jobbmatch.domain.hours import HourSpan, WorkingHours
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.safety.answered_hours import PARTS, touches
from jobbmatch.safety.columns.hour_columns import minutes_of
from jobbmatch.safety.heard import Heard


def spelt_out(held: Iterable[Answer]) -> Iterator[Answer]:
    """Give the answers, and what those about hours say of night, evening and weekend.

    A span in a part of the week is a yes to it; a complete list without one is a no.

    Args:
        held: Answers about one text.
    """
    for answer in held:
        yield answer
        if isinstance(answer.given, GivenHours):
            for facet in PARTS:
                value = _says(answer.given, facet)
                if value is not None:
                    yield replace(answer, question=Question(facet.value), value=value, given=None)


def _says(given: GivenHours, facet: Facet) -> FacetValue | None:
    if touches(given.spans, facet):
        return FacetValue.YES
    return FacetValue.NO if given.exhaustive else None


def answered_times(read: Vacancy, held: Sequence[Answer]) -> WorkingHours:
    """Give the working time with the hours that humans say.

    A complete list that holds takes the place of what was read; else what is said is worked beside what is stated.

    Args:
        read: The vacancy as the program read it.
        held: Answers about this very text.
    """
    heard = Heard.of(held, GivenHours)
    if not heard.values:
        return read.hours
    holding = hours_that_hold(read, held)
    if holding is not None and holding.exhaustive:
        return replace(read.hours, spans=holding.spans, exhaustive=True)
    said: tuple[HourSpan, ...] = tuple(span for value in heard.values for span in value.spans)
    wider = minutes_of(said) & ~minutes_of(read.hours.spans)
    return replace(read.hours, spans=(*read.hours.spans, *said), exhaustive=read.hours.exhaustive and not wider)


def hours_that_hold(read: Vacancy, held: Sequence[Answer]) -> GivenHours | None:
    """Give the hours that humans say and that hold."""
    return Heard.of(held, GivenHours).holding(lambda value: contradicts_hours(read, value))


def contradicts_hours(read: Vacancy, value: GivenHours) -> bool:
    """Whether a complete list leaves out what the ad states, in times or in words."""
    if not value.exhaustive:
        return False
    if minutes_of(read.hours.spans) & ~minutes_of(value.spans):
        return True
    said_yes = (facet for facet in PARTS if read.facets.get(facet, UNREAD).value is FacetValue.YES)
    return any(not touches(value.spans, facet) for facet in said_yes)
