"""Ids as types of their own, so that one kind is never passed where another is meant."""

from typing import NewType

VacancyId = NewType("VacancyId", str)
"""The feed's uuid of an ad; one from another source begins with that source's prefix."""

PersonId = NewType("PersonId", str)
UserId = NewType("UserId", str)

OrganisationNumber = NewType("OrganisationNumber", str)
"""Nine digits, as in the Norwegian register of legal entities."""

StyrkCode = NewType("StyrkCode", str)
"""One to four digits of STYRK-08 (the Norwegian edition of ISCO-08)."""

MunicipalityCode = NewType("MunicipalityCode", str)
"""Four digits, structure of 2024."""

CountyCode = NewType("CountyCode", str)
"""Two digits, structure of 2024."""

PostalCode = NewType("PostalCode", str)
"""Four digits."""
