"""What would open more, as text for the terminal and as JSON for other programs."""

from collections.abc import Iterator

from jobbmatch.domain.locale import Locale
from jobbmatch.domain.widening import Opened, Openings
from jobbmatch.explanation.widening import change_words, more_words


def widening_lines(openings: Openings, language: Locale) -> Iterator[str]:
    """Write the changes, those that give most first."""
    yield ""
    yield "Hva kan åpne for flere? Små endringer i ønskene, og omtrent hvor mange treff hver av dem gir:"
    for each in sorted(openings.changes, key=lambda opened: -opened.more):
        yield f"  {change_words(each.widening, language)}: {more_words(each, language).lower()}"
    if not openings.changes:
        yield "  Ønskene er så vide som de kan bli."


def widening_object(openings: Openings, language: Locale) -> dict[str, object]:
    """Give ``widening``: how many fit all wishes at least, and the changes in the order in which they are offered."""
    return {
        "widening": {"fitting": openings.fitting, "changes": [_change(each, language) for each in openings.changes]}
    }


def _change(opened: Opened, language: Locale) -> dict[str, object]:
    change = opened.widening
    return {
        "kind": change.kind,
        "sentence": change_words(change, language),
        "more": opened.more,
        "max_distance_km": change.max_distance_km,
        "percent": change.percent,
        "text": change.text,
        "codes": list(change.codes),
    }
