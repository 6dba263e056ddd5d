"""Occupations and skills, as suggestions and one by one."""

from typing import Self

from jobbmatch.api.schemas.base import Given
from jobbmatch.domain.ids import StyrkCode
from jobbmatch.errors import NotFoundError
from jobbmatch.taxonomy.neighbours import nearest
from jobbmatch.taxonomy.search import OccupationHit
from jobbmatch.taxonomy.skills import Skill
from jobbmatch.taxonomy.styrk import Group, load_styrk
from jobbmatch.taxonomy.titles import own_titles

HIGHEST = 3
"""The highest figure of the table."""


class OccupationSuggestion(Given):
    """A title that fits what was typed."""

    title: str
    code: str
    """STYRK-08, one to four digits."""
    group: str
    """Norwegian name of the group."""

    @classmethod
    def of(cls, hit: OccupationHit) -> Self:
        """Make it from a hit."""
        return cls(title=hit.title, code=hit.code, group=hit.name)


class OccupationSuggestions(Given):
    """Titles that fit what was typed, best first."""

    occupations: list[OccupationSuggestion]


class SkillSuggestion(Given):
    """A skill, certificate, licence or tool that fits what was typed."""

    id: str
    name: str
    kind: str
    """licence, certificate, authorisation, software or skill."""

    @classmethod
    def of(cls, skill: Skill) -> Self:
        """Make it from an entry of the list."""
        return cls(id=skill.id, name=skill.name, kind=skill.kind)


class SkillSuggestions(Given):
    """Skills that fit what was typed, best first."""

    skills: list[SkillSuggestion]


class GroupName(Given):
    """A group of occupations by code and name."""

    code: str
    name: str


class NearGroup(GroupName):
    """A group of occupations that is near to another."""

    nearness: float
    """0 to 1."""


class Interests(Given):
    """Holland's six types, 0 to 1 each; all 0 where nothing is known."""

    realistic: float
    investigative: float
    artistic: float
    social: float
    enterprising: float
    conventional: float


class Priors(Given):
    """What work in the group is usually like, 0 to 1 each."""

    public_contact: float
    physical: float
    screen: float
    pace: float
    unusual_hours: float


class OccupationDetail(GroupName):
    """A group of occupations. Interests and priors are our own judgement and decide nothing about a job."""

    above: list[GroupName]
    """The groups that it is part of, the widest first."""
    titles: list[str]
    """Titles that lead to it."""
    interests: Interests
    priors: Priors
    near: list[NearGroup]
    """Groups that somebody may move to from here, nearest first."""

    @classmethod
    def of(cls, code: str) -> Self:
        """Make it from a code.

        Raises:
            NotFoundError: there is no such group.
        """
        styrk = load_styrk()
        group = styrk.group(code)
        if group is None:
            raise NotFoundError("Yrkeskoden finnes ikke i STYRK-08.")
        return cls(
            code=group.code,
            name=group.name,
            above=[_named(above) for digits in range(1, len(code)) if (above := styrk.group(code[:digits]))],
            titles=sorted(title for title, own in own_titles().items() if styrk.covers(code, own)),
            interests=Interests(**_shares(Interests, group.riasec)),
            priors=Priors(**_shares(Priors, group.prior)),
            near=[
                NearGroup(code=near, name=styrk.name(near) or "", nearness=how)
                for near, how in nearest(StyrkCode(code))
            ],
        )


def _named(group: Group) -> GroupName:
    return GroupName(code=group.code, name=group.name)


def _shares(kind: type[Given], figures: tuple[int, ...]) -> dict[str, float]:
    return {name: round(figure / HIGHEST, 2) for name, figure in zip(kind.model_fields, figures, strict=True)}
