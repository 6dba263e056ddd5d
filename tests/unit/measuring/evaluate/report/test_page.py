import re
from dataclasses import replace
from html.parser import HTMLParser

from jobbmatch.measuring.evaluate.evaluation import Evaluation
from jobbmatch.measuring.evaluate.fairness import Fairness
from jobbmatch.measuring.evaluate.noise import NAMES
from jobbmatch.measuring.evaluate.report.page import UNSAID, report

VOID = {"meta", "line", "polyline"}


class _Balanced(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.links += [value or "" for name, value in attrs if name in ("src", "href")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


def test_it_is_one_whole_page_that_needs_nothing_beside_it(evaluation: Evaluation) -> None:
    page = report(evaluation)
    parser = _Balanced()
    parser.feed(page)
    assert parser.open == []
    assert parser.links == []
    assert "url(" not in page
    assert "<script" not in page
    assert 'lang="nb"' in page
    assert len(page) < 200_000


def test_simulated_stands_at_the_top_and_what_is_not_said_at_the_end(evaluation: Evaluation) -> None:
    page = report(evaluation)
    assert page.index("SIMULERT") < page.index("Kort sagt")
    assert all(line in page for line in UNSAID)
    assert "nan" not in re.sub(r"<style>.*?</style>", "", page).split()


def test_nobody_and_no_vacancy_can_be_read_out_of_it(evaluation: Evaluation) -> None:
    page = report(evaluation)
    for word in ("simulated-", "Oppdiktet 1", "Truckfører", "radius_km", "Hamar"):
        assert word not in page


def test_what_the_gates_say_is_shown(evaluation: Evaluation) -> None:
    unknown = report(replace(evaluation, fairness=Fairness(())))
    assert "ikke bestått" in unknown
    assert "fairness_quality_gap er ikke målt" in unknown


def test_it_says_when_the_lists_are_others_and_when_the_comparison_is_unfair(evaluation: Evaluation) -> None:
    assert 'class="note"' not in report(evaluation)
    about = replace(evaluation.about, same_lists=False, other_seed=True)
    page = report(replace(evaluation, about=about))
    assert "Listene er ikke de samme" in page
    assert "et annet frø" in page


def test_what_it_rests_on_is_written_as_readers_write_it(evaluation: Evaluation) -> None:
    page = report(evaluation)
    assert f"<td>{NAMES[evaluation.about.noise]}</td>" in page
    assert f"<td>{evaluation.about.as_of:%d.%m.%Y}</td>" in page
