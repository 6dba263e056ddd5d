"""Occupations and skills: suggestions while somebody types, and one occupation."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from jobbmatch.api.deps.access import Access, Caller
from jobbmatch.api.paths import PREFIX
from jobbmatch.api.problems import ABOUT_NOBODY, documented
from jobbmatch.api.schemas.taxonomy import (
    OccupationDetail,
    OccupationSuggestion,
    OccupationSuggestions,
    SkillSuggestion,
    SkillSuggestions,
)
from jobbmatch.domain.user import Action
from jobbmatch.errors import NotFoundError
from jobbmatch.taxonomy.search import search_occupations
from jobbmatch.taxonomy.skill_search import search_skills

router = APIRouter(prefix=f"{PREFIX}/taxonomy", tags=["taxonomy"])

# What is asked here is about no person, and open to everybody who may see the size of the market.
Reader = Annotated[Caller, Depends(Access(Action.READ_MARKET))]
Typed = Annotated[str, Query(max_length=200, description="Det som er skrevet så langt, eller en kode.")]
Limit = Annotated[int, Query(ge=1, le=100, description="Hvor mange, høyst.")]


@router.get("/occupations", operation_id="searchOccupations", responses=documented(*ABOUT_NOBODY))
def find_occupations(caller: Reader, q: Typed = "", limit: Limit = 10) -> OccupationSuggestions:
    """Suggest occupations for what somebody has typed so far."""
    del caller
    return OccupationSuggestions(occupations=[OccupationSuggestion.of(hit) for hit in search_occupations(q, limit)])


@router.get("/skills", operation_id="searchSkills", responses=documented(*ABOUT_NOBODY))
def find_skills(caller: Reader, q: Typed = "", limit: Limit = 10) -> SkillSuggestions:
    """Suggest skills, certificates, licences and tools for what somebody has typed so far."""
    del caller
    return SkillSuggestions(skills=[SkillSuggestion.of(skill) for skill in search_skills(q, limit)])


@router.get("/occupations/{code}", operation_id="readOccupation", responses=documented(*ABOUT_NOBODY, NotFoundError))
def read_occupation(caller: Reader, code: str) -> OccupationDetail:
    """Read a group of STYRK-08: where it stands, what leads to it, and what is near it."""
    del caller
    return OccupationDetail.of(code)
