from jobbmatch.api.schemas.checks import AnswerAction, AnswerView, CheckView, ValueAnswerView, WordsView
from jobbmatch.domain.answer import Question
from jobbmatch.domain.decision import Decision, RuleCode, RuleFinding, Verdict
from jobbmatch.domain.facet import Evidence
from jobbmatch.domain.given import GivenPlace, GivenPlaces, ValueQuestion
from jobbmatch.domain.ids import PostalCode
from jobbmatch.safety.answers import Standing
from jobbmatch.safety.questions import Language, Topic
from jobbmatch.serving.checks import Asked, Check
from jobbmatch.serving.open_questions import OpenQuestion
from tests.factories.answers import JONAS, KARI, answer, said
from tests.factories.market import vacancy

AD = vacancy()


def test_words_come_with_what_stands_around_them() -> None:
    start = AD.text.index("pakker")
    words = WordsView.of(Evidence("pakker", "text", start), AD)
    assert words.before + words.quote + words.after == AD.text
    assert words.start == start
    assert WordsView.of(Evidence("pakker", "text", 3), AD).start == start
    assert WordsView.of(Evidence("employer_asked", "answer"), AD).start == -1
    assert WordsView.of(Evidence("står ikke", "text"), AD).before == ""


def test_what_one_may_do_with_an_answer() -> None:
    mine, theirs = answer(AD), answer(AD, answered_by=JONAS)
    first, second = AnswerView.all_of([mine, theirs], KARI, str)
    assert first.actions == [AnswerAction.WITHDRAW]
    assert second.actions == [AnswerAction.CONFIRM, AnswerAction.WITHDRAW]
    back, confirmed = answer(AD, withdrawn_by=KARI), answer(AD, confirmed_by=JONAS)
    assert [one.actions for one in AnswerView.all_of([back, confirmed], KARI, str)] == [[], [AnswerAction.WITHDRAW]]
    assert AnswerView.all_of([confirmed], JONAS, str)[0].confirmed_by == JONAS


def test_what_was_said_by_a_value_stands_beside_with_its_words() -> None:
    value = said(AD, GivenPlaces((GivenPlace(PostalCode("3550")),)))
    assert AnswerView.all_of([value], KARI, str) == []
    (view,) = ValueAnswerView.all_of([value, answer(AD)], KARI, str)
    assert (view.question, view.text) == (ValueQuestion.PLACE, "Arbeidsstedet er 3550 Gol, og bare der.")
    assert view.given.place is not None
    assert view.given.place.places[0].postal_code == "3550"
    assert (view.given.hours, view.given.employer, view.given.occupation) == (None, None, None)


def test_a_question_that_is_not_for_yes_or_no_asks_for_a_value() -> None:
    found = RuleFinding(RuleCode.ZONE, Verdict.CHECK, "zone.place_unknown")
    night = OpenQuestion(Question.NIGHT, Topic.WORKING_TIME, ("night.unknown",), ())
    place = OpenQuestion(None, Topic.PLACE, ("zone.place_unknown",), (), ValueQuestion.PLACE)
    asked = tuple(Asked(one, 0.5, Standing.OPEN, (), ()) for one in (place, night))
    view = CheckView.of(Check(AD, "0" * 64, Decision(AD.id, (found,)), asked, 0.25), KARI, str)
    assert [(one.text, one.opens) for one in view.questions] == [("", None), ("Er det arbeid om natten (21–06)?", "no")]
    assert [one.language for one in view.letters] == list(Language)
    assert all(one.employer_question in view.letters[0].text for one in view.questions)
    assert view.letters[-1].text.endswith("Kind regards")
    assert view.verdict is Verdict.CHECK
    assert view.questions[1].opens == "no"
    assert [(one.by_value, one.value_text) for one in view.questions] == [
        ("place", "Hvor utføres arbeidet?"),
        (None, ""),
    ]
    assert [one.topic for one in view.questions] == [Topic.PLACE, Topic.WORKING_TIME]
