"""What is wrong with a form, in Norwegian: the field and what it needs, never the value that was given."""

from collections.abc import Mapping

from pydantic import ValidationError

MOST_SHOWN = 10

TEXTS: Mapping[str, str] = {
    "extra_forbidden": "ukjent felt",
    "missing": "mangler",
    "json_invalid": "er ikke gyldig JSON",
    "string_type": "skal være tekst",
    "string_too_short": "er for kort",
    "string_too_long": "er for lang",
    "string_pattern_mismatch": "har feil form",
    "int_type": "skal være et helt tall",
    "int_parsing": "skal være et helt tall",
    "int_from_float": "skal være et helt tall",
    "float_type": "skal være et tall",
    "float_parsing": "skal være et tall",
    "bool_type": "skal være true eller false",
    "bool_parsing": "skal være true eller false",
    "list_type": "skal være en liste",
    "model_type": "skal være et objekt med felt",
    "model_attributes_type": "skal være et objekt med felt",
    "too_short": "har for få verdier",
    "too_long": "har for mange verdier",
    "date_from_datetime_parsing": "skal være en dato som 2027-06-01",
    "date_parsing": "skal være en dato som 2027-06-01",
    "date_type": "skal være en dato som 2027-06-01",
    "union_tag_not_found": "mangler feltet 'kind'",
    "no_area": "gir ingen flate, eller har kanter som krysser hverandre",
    "finite_number": "skal være et endelig tall",
}

TEXTS_WITH_LIMITS: Mapping[str, str] = {
    "greater_than": "skal være større enn {gt}",
    "greater_than_equal": "skal være minst {ge}",
    "less_than": "skal være mindre enn {lt}",
    "less_than_equal": "skal være høyst {le}",
    "enum": "skal være en av {expected}",
    "literal_error": "skal være en av {expected}",
    "union_tag_invalid": "'kind' skal være en av {expected_tags}",
}


def describe_errors(error: ValidationError) -> str:
    """Put pydantic's findings into one line: where and what, never the value that was given."""
    found = error.errors(include_url=False, include_input=False)
    parts = [f"{_where(item['loc'])} {_what(item['type'], item['msg'], item.get('ctx', {}))}" for item in found]
    rest = len(parts) - MOST_SHOWN
    return "; ".join(parts[:MOST_SHOWN]) + (f"; og {rest} til" if rest > 0 else "")


def _where(location: tuple[int | str, ...]) -> str:
    return ".".join(str(part) for part in location) or "filen"


def _what(kind: str, message: str, limits: Mapping[str, object]) -> str:
    if kind == "value_error":
        return f"({message.removeprefix('Value error, ')})"
    if kind in TEXTS_WITH_LIMITS:
        return TEXTS_WITH_LIMITS[kind].format(**limits).replace(" or ", " eller ")
    return TEXTS.get(kind, "har en verdi som ikke kan brukes")
