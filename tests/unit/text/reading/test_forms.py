import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.text.judge import beyond_forms, encounter_forms, parted, second_place, their_places, yet_met_forms
from jobbmatch.text.reading.document import Part
from jobbmatch.text.reading.forms import Form, standing
from tests.unit.text.reading.drawn import drawn_from

MODULES = (beyond_forms, encounter_forms, parted, second_place, their_places, yet_met_forms)
PATTERNS = [form for module in MODULES for form in vars(module).values() if isinstance(form, re.Pattern)]
PATTERNS += [re.compile(one) for one in (r"bil|båt", r"[^.]+bil", r"bil$", r"bil(?=[\n.])", r"\d+ bil", r"\w+", r"x?")]
BETWEEN = st.sampled_from([" ", ". ", "\n", "\n- ", ", ", "! Du ", " bil ", ". Bil 7 "])
MANY = "Du kjører bil. Båten ligger der.\n- 7 biler\nDe andre går; vi står. En bil"


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.pattern[:30])
def test_a_form_finds_what_its_expression_finds(pattern: re.Pattern[str]) -> None:
    form = Form(pattern)
    texts = drawn_from(pattern, 6)
    for text in [*texts, ". ".join(texts), "\n".join(map(str.capitalize, texts)), MANY]:
        part = Part.of("text", text)
        assert [m.span() for m in form.find(part)] == [m.span() for m in pattern.finditer(part.lower)]


@given(st.lists(st.sampled_from(MANY.split()), max_size=12), BETWEEN)
def test_a_form_finds_the_same_in_any_text(words: list[str], between: str) -> None:
    part = Part.of("text", between.join(words))
    for pattern in PATTERNS[-7:]:
        assert [m.span() for m in Form(pattern).find(part)] == [m.span() for m in pattern.finditer(part.lower)]


def test_forms_stand_in_the_order_of_the_text() -> None:
    part = Part.of("text", "En buss. En bil og en buss. Ingenting. En bil.")
    forms = [Form(re.compile("bil")), Form(re.compile("buss"))]
    found = [(part.words(sentence), at) for sentence, at in standing(forms, part)]
    assert found == [
        ("en buss.", 1),
        ("en bil og en buss.", 0),
        ("en bil og en buss.", 1),
        ("en bil.", 0),
    ]


def test_a_form_with_alternatives_is_listed_once_a_sentence() -> None:
    part = Part.of("text", "En rød bil og en blå båt. Bil og båt.")
    form = Form(re.compile(r"(?<!\w)(?:rød bil|blå båt)(?!\w)"))
    assert form.sentences(part) == [0]
