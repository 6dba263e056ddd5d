"""The language that somebody reads reasons in."""

from typing import Annotated

from fastapi import Depends, Query

from jobbmatch.domain.locale import Locale


def language_of(
    language: Annotated[
        Locale, Query(description="Språket begrunnelser, advarsler og spørsmål skrives på: `nb`, `nn` eller `en`.")
    ] = Locale.NB,
) -> Locale:
    """Give the language that was asked for, or bokmål."""
    return language


ReadIn = Annotated[Locale, Depends(language_of)]
