"""Versions as entity tags: who changes something says which version the change builds on."""

import re
from typing import Annotated

from fastapi import Depends, Header, Response

from jobbmatch.api.errors import VersionRequiredError
from jobbmatch.errors import InputError

TAG = re.compile(r'(?:W/)?"([0-9]{1,9})"')


def version_tag(version: int) -> str:
    """Write a version as an entity tag.

    >>> version_tag(3)
    '"3"'
    """
    return f'"{version}"'


def expected_version(
    if_match: Annotated[
        str | None, Header(description="Versjonen endringen bygger på, slik ETag ga den (påkrevd).")
    ] = None,
) -> int:
    """Read the version that a change builds on.

    Raises:
        VersionRequiredError: None is given.
        InputError: It is not of the form that the ETag header gave.
    """
    if if_match is None:
        raise VersionRequiredError(
            "Endringen sier ikke hvilken versjon den bygger på.", hint="Hent siden på nytt og lagre igjen."
        )
    found = TAG.fullmatch(if_match.strip())
    if found is None:
        raise InputError('If-Match skal være en versjon som "3".', hint="Send verdien som ETag ga.")
    return int(found.group(1))


ExpectedVersion = Annotated[int, Depends(expected_version)]


def tag_response(response: Response, version: int) -> None:
    """Say which version is given."""
    response.headers["ETag"] = version_tag(version)
