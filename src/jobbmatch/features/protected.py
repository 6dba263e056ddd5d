"""Authorisations that an occupation needs by law, where the ad does not trouble to say so."""

import re
from dataclasses import replace

from jobbmatch.domain.facet import Evidence
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features.tables import protected_work
from jobbmatch.text.requirements import Demand, Requirements

SURE = 0.5
"""How sure a link to an occupation must be to count."""
_OTHERS_TOO = re.compile(
    r"student|assistent|assistant|ufagl|trainee|lærling|lærlin|elev|hospitant|turnusl| eller | or |/", re.IGNORECASE
)
"""Titles of work beside the protected one, or of several kinds of work of which one will do."""


def with_law(asked: Requirements, vacancy: Vacancy) -> Requirements:
    """Add what the law asks of the ad's occupation, without a quote; where the ad speaks of any itself, that stands."""
    names = {protected_work().get(link.code) for link in vacancy.occupations if link.confidence >= SURE}
    if asked.authorisations or len(names) != 1 or _OTHERS_TOO.search(vacancy.title):
        return asked
    name = names.pop()
    return asked if name is None else replace(asked, authorisations=(Demand(name, True, Evidence("", "occupation")),))
