"""Spec of the rule 'occupation'."""

from jobbmatch.domain.decision import RuleCode
from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.safety_profile import OccupationExclusion, SafetyProfile, Strength
from jobbmatch.domain.vacancy import OccupationLink, Vacancy
from tests.factories.safety import vacancy
from tests.spec.safety.table import Row, Spec


def _profile(strength: Strength) -> SafetyProfile:
    return SafetyProfile(occupations=(OccupationExclusion(StyrkCode("522"), strength),))


def _linked(*links: tuple[str, float]) -> Vacancy:
    return vacancy(occupations=tuple(OccupationLink(StyrkCode(code), sure, "title") for code, sure in links))


SPEC = Spec(
    RuleCode.OCCUPATION,
    "Yrker",
    "En yrkesgruppe (STYRK-08) utelukkes med alle grupper under. Er yrket ukjent eller usikkert, kan det være den "
    "utelukkede gruppen.",
    "Personen utelukker gruppe 522 (butikkmedarbeidere).",
    _profile,
    (
        Row("Yrket er 5223, som ligger under 522.", _linked(("5223", 0.9)), "excluded"),
        Row("Yrket er selve gruppen 522.", _linked(("522", 0.5)), "excluded"),
        Row("Yrket er 5230, nabogruppen.", _linked(("5230", 0.9))),
        Row("Yrket er 4311, men kan også være 5223.", _linked(("4311", 0.9), ("5223", 0.8)), "excluded"),
        Row(
            "Yrket er 4311, og svakt knyttet til 5223.",
            _linked(("4311", 0.9), ("5223", 0.2)),
            "perhaps_excluded",
            unknown=True,
        ),
        Row("Yrket er bare plassert i gruppe 52.", _linked(("52", 0.9)), "wider_group", unknown=True),
        Row("Yrket er 4311, men det er usikkert.", _linked(("4311", 0.49)), "uncertain", unknown=True),
        Row("Yrket er ikke kjent.", _linked(), "unknown", unknown=True),
    ),
)
