import numpy as np

from jobbmatch.features import columns
from jobbmatch.features.reading import is_skill
from tests.factories.market import person, vacancy
from tests.unit.explanation.helpers import row


def test_thresholds_never_hold_for_a_missing_value() -> None:
    found = row(person(), vacancy(places=()))
    assert np.isnan(found.value(columns.DISTANCE))
    assert not found.at_least(columns.DISTANCE, 0)
    assert not found.at_most(columns.DISTANCE, 1e9)


def test_thresholds_include_their_ends() -> None:
    found = row(person(), vacancy())
    assert found.at_least(columns.WISH_SAME, 1)
    assert found.at_most(columns.WISH_SAME, 1)
    assert not found.at_most(columns.WISH_SAME, 0.5)


def test_the_ad_is_read_with_its_own_words() -> None:
    found = row(person(), vacancy(title="Sjåfør", text="Førerkort klasse C er et krav. Du bruker Excel."))
    assert [demand.name for demand in found.requirements.licences] == ["C"]
    assert [mention.quote for mention in found.skills] == ["Excel"]
    assert all(is_skill(mention.id) for mention in found.skills)
    assert found.words.startswith("Sjåfør\n")
