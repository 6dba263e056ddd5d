import importlib
import pkgutil
import re

import pytest

import jobbmatch.text.judge as judges
from jobbmatch.text.reading.marks import Marks
from jobbmatch.text.reading.needs import needs_of
from tests.unit.text.reading.drawn import drawn_from

FORMS = {
    f"{module.name}.{name}": form
    for module in pkgutil.iter_modules(judges.__path__)
    for name, form in vars(importlib.import_module(f"jobbmatch.text.judge.{module.name}")).items()
    if isinstance(form, re.Pattern)
}
DRAWN = 25


@pytest.mark.parametrize("name", sorted(FORMS))
def test_what_a_form_finds_always_holds_what_it_needs(name: str) -> None:
    form = FORMS[name]
    needs = needs_of(form)
    marks = Marks()
    ways = [sum(marks.bit(clause) for clause in way) for way in needs.ways]
    for text in drawn_from(form, DRAWN):
        for match in form.finditer(text):
            held = marks.of_all(re.findall(r"[^\W_]+", text[match.start() : match.end()]))
            assert any(held & way == way for way in ways), (text, match[0])


@pytest.mark.parametrize(
    ("expression", "ways"),
    [
        (r"(?<!\w)bil(?!\w)", [[{"bil"}]]),
        (r"bil", [[{"*bil*"}]]),
        (r"(?<!\w)bil", [[{"bil*"}]]),
        (r"bil(?:er|en)?(?!\w)", [[{"*bil", "*biler", "*bilen"}]]),
        (r"\bbuss?\b", [[{"bus", "buss"}]]),
        (r"\d{2} kroner", [[{"kroner*"}, {"#"}]]),
        (r"(?<!\w)(?:rød|blå) (?:bil|båt)(?!\w)", [[{"rød", "blå"}, {"bil", "båt"}]]),
        (r"(?<!\w)(?:lang vei|kort)(?!\w)", [[{"lang"}, {"vei"}], [{"kort"}]]),
        (r"(?:svært )?", [[]]),
        (r"[a-z]+", [[]]),
        (r"ab", [[]]),
        (r"(?<=bil )vei(?!\w)", [[{"*vei"}]]),
    ],
)
def test_needs_are_the_words_of_the_expression(expression: str, ways: list[list[set[str]]]) -> None:
    found = needs_of(re.compile(expression)).ways
    assert sorted(sorted(map(sorted, way)) for way in found) == sorted(sorted(map(sorted, way)) for way in ways)


@pytest.mark.parametrize(
    ("expression", "in_line"),
    [
        (r"a b", True),
        (r"[^\n.]+x", True),
        (r"(?<=\n)x", True),
        (r"(?:^|(?<=\n))x", True),
        (r"[^.]+x", False),
        (r"a\sb", False),
        (r"x(?=[.,\n])", False),
        (r"x$", False),
        (r"\W*x", False),
        ("a\nb", False),
    ],
)
def test_a_form_keeps_to_its_line_or_not(expression: str, in_line: bool) -> None:
    assert needs_of(re.compile(expression)).in_line is in_line


def test_an_expression_for_letters_of_either_case_needs_nothing() -> None:
    assert needs_of(re.compile("bil", re.IGNORECASE)).ways == ((),)
