import pytest
from pydantic import ValidationError

from jobbmatch.api.schemas.own_ads import ASK, TALK, OwnAdAdvice, OwnAdText
from jobbmatch.domain.decision import Decision, RuleCode, RuleFinding, Verdict
from jobbmatch.domain.ids import VacancyId


@pytest.mark.parametrize(
    ("verdict", "text"), [(None, TALK), (Verdict.ASK, TALK), (Verdict.CHECK, ASK), (Verdict.BLOCK, ASK)]
)
def test_no_more_is_said_than_whether_it_may_be_shown(verdict: Verdict | None, text: str) -> None:
    findings = (RuleFinding(RuleCode.NIGHT, verdict, "night.yes"),) if verdict else ()
    advice = OwnAdAdvice.of("p", Decision(VacancyId("a"), findings), "Tittel")
    assert advice.text == text
    assert advice.model_dump().keys() == {"person_id", "vacancy_id", "title", "advice", "text"}
    assert "night" not in advice.model_dump_json()


def test_a_pasted_ad_has_title_and_text() -> None:
    assert OwnAdText(title=" A ", text=" B ").to_ad().title == "A"
    for fields in ({"title": "", "text": "B"}, {"title": "A", "text": "  "}, {"title": "A", "text": "B", "x": 1}):
        with pytest.raises(ValidationError):
            OwnAdText(**fields)
