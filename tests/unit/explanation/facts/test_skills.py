from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.person import Experience
from jobbmatch.explanation.facts.skills import facts
from tests.unit.explanation.helpers import said

OFFICE = {"title": "Kontor", "text": "Du bruker Excel, Word og SAP hver dag."}


def test_shared_skills_are_said_in_the_persons_words_and_quoted_from_the_ad() -> None:
    found = said(facts, OFFICE, skills=("sveising", "word", "excel"))
    assert found == [("for", "Du har oppgitt word og excel, og annonsen nevner det", "Word")]


def test_the_same_skill_by_another_name_says_both_names() -> None:
    found = said(facts, OFFICE, skills=("excel regneark",))
    assert found == [("for", "Du har oppgitt excel regneark, og annonsen nevner «Excel»", "Excel")]


def test_a_certificate_among_the_licences_counts() -> None:
    ad = {"title": "Lager", "text": "Førstehjelpskurs er en fordel."}
    assert [sentence for _, sentence, _ in said(facts, ad, licences=("førstehjelp",))] == [
        "Du har oppgitt førstehjelp, og annonsen nevner det"
    ]


def test_many_skills_none_of_them_hers_speak_against() -> None:
    [(direction, sentence, quote)] = said(facts, OFFICE, skills=("sveising",))
    assert direction == "against"
    assert sentence == "Annonsen nevner Excel, Word og SAP, som du ikke har oppgitt"
    assert quote == "Excel"


def test_who_has_done_the_work_is_not_told_that_skills_are_not_listed() -> None:
    done = (Experience("lager", (StyrkCode("4321"),), 2),)
    assert said(facts, OFFICE, skills=("sveising",), experience=done) == []


def test_nothing_is_said_of_a_person_who_lists_no_skills() -> None:
    assert said(facts, OFFICE) == []
