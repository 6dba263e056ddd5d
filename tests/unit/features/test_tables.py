import numpy as np
import pytest

from jobbmatch.domain.person import Need
from jobbmatch.features.tables import CONTEXTS, find_inclusion, licence_includes, need_words, work_context


def _context(code: str, name: str) -> float:
    found = work_context(code)
    assert found is not None
    return float(found[CONTEXTS.index(name)])


def test_the_table_of_work_context_agrees_with_common_sense() -> None:
    assert _context("7115", "body") > 0.8 > 0.3 > _context("4311", "body")
    assert _context("2221", "people") > 0.8 > 0.4 > _context("9112", "people")
    assert _context("4110", "screen") > 0.7 > 0.3 > _context("9112", "screen")


def test_a_code_that_the_table_lacks_takes_the_group_above() -> None:
    inside = np.array([work_context(code) for code in ("5221", "5222", "5223")])
    found = work_context("522")
    assert found is not None
    np.testing.assert_allclose(found, inside.mean(axis=0))
    np.testing.assert_array_equal(work_context("5229"), found)


def test_an_unknown_code_has_no_context() -> None:
    assert work_context("") is None
    assert work_context("x") is None


@pytest.mark.parametrize(
    ("text", "need", "sign"),
    [
        ("Arbeidet har en del tunge løft.", Need.NO_HEAVY_LIFTING, -1),
        ("Stillingen har få tunge løft.", Need.NO_HEAVY_LIFTING, 1),
        ("Du trives i et HEKTISK miljø", Need.CALM_PACE, -1),
        ("mulighet for hjemmekontor", Need.REMOTE_POSSIBLE, 1),
        ("Vi tilbyr ikke mulighet for hjemmekontor", Need.REMOTE_POSSIBLE, -1),
        ("Arbeidet er på dagtid", Need.FIXED_HOURS, 1),
        ("Oppstart kl. 07.00", Need.START_AFTER_TEN, -1),
    ],
)
def test_words_speak_of_needs(text: str, need: Need, sign: int) -> None:
    signs = {w.sign for w in need_words() if w.need is need and w.search(text, text.lower())}
    assert sign in signs


def test_every_anchor_is_needed_by_its_pattern() -> None:
    for words in need_words():
        # Without its plain words the pattern must not be found, or the quick look would miss what is there.
        assert words.anchor == words.anchor.lower()
        assert words.anchor in words.pattern.pattern, words.pattern.pattern


def test_every_need_has_words_for_and_against() -> None:
    assert {(w.need, w.sign) for w in need_words()} == {(need, sign) for need in Need for sign in (1, -1)}


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Du kan søke selv om du har hull i CV-en din.", "hull i CV"),
        ("Vi tilrettelegger arbeidsplassen ved behov.", "tilrettelegger arbeidsplassen"),
        ("Vi ser etter en blid kollega.", ""),
    ],
)
def test_inclusion_is_quoted(text: str, quote: str) -> None:
    assert find_inclusion(text) == quote


def test_a_licence_class_includes_those_below_it() -> None:
    assert {"B", "C1", "C"} <= licence_includes()["CE"]
    assert licence_includes()["B"] == {"B"}
