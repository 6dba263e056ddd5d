import json
import math

import pytest

from jobbmatch.models.held_out import HeldOut


def test_what_is_written_is_read_back_with_lists_that_say_nothing() -> None:
    held = HeldOut("f", (0.5, math.nan), (0.25, math.nan), "3", (0.125, math.nan))
    again = HeldOut.of(held.text())
    assert (again.fingerprint, again.champion_version) == ("f", "3")
    assert again.model[0] == 0.5
    assert math.isnan(again.model[1])
    assert again.champion is not None
    assert again.champion[0] == 0.125


def test_which_lists_are_of_one_person_is_kept_and_may_be_unknown() -> None:
    held = HeldOut("f", (0.5, 0.6), (0.25, 0.2), persons=(0, 0))
    assert HeldOut.of(held.text()).persons == (0, 0)
    older = {name: value for name, value in json.loads(held.text()).items() if name != "persons"}
    assert HeldOut.of(json.dumps(older)).persons is None


def test_without_a_champion() -> None:
    assert HeldOut.of(HeldOut("f", (0.5,), (0.25,)).text()).champion is None


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"fingerprint": "f"}', "null"])
def test_what_is_something_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        HeldOut.of(text)


def test_one_value_a_list_or_it_is_refused() -> None:
    whole = json.loads(HeldOut("f", (0.5, 0.6), (0.2, 0.3)).text())
    with pytest.raises(ValueError, match="one value"):
        HeldOut.of(json.dumps({**whole, "baseline": [0.2]}))
    with pytest.raises(ValueError, match="one value"):
        HeldOut.of(json.dumps({**whole, "persons": [0]}))
