from dataclasses import replace
from pathlib import Path

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.training.facet_ads import LabelledAd, fingerprint, groups, packaged_pairs
from tests.factories.labelled import labelled_ad, labelled_ads


def _with_text(ad: LabelledAd, text: str) -> LabelledAd:
    return replace(ad, vacancy=replace(ad.vacancy, text=text))


def test_the_packaged_files_come_in_pairs() -> None:
    pairs = packaged_pairs()
    assert pairs
    for ads, labels in pairs:
        assert ads.exists()
        assert labels.exists()


def test_files_without_labels_are_left(tmp_path: Path) -> None:
    for name in ("ads.jsonl", "labels.jsonl", "b_ads.jsonl", "b_labels.jsonl", "c_ads.jsonl", "notes.jsonl"):
        (tmp_path / name).touch()
    found = [(ads.name, labels.name) for ads, labels in packaged_pairs(tmp_path)]
    assert found == [("ads.jsonl", "labels.jsonl"), ("b_ads.jsonl", "b_labels.jsonl")]


def test_ads_of_one_kind_share_a_group_and_others_have_their_own() -> None:
    kinds = ("a", "b", "a", "", "")
    ads = [labelled_ad(n, FacetValue.NO, FacetValue.NO, kind) for n, kind in enumerate(kinds)]
    assert groups(ads) == [0, 1, 0, 2, 3]


def test_ads_that_are_nearly_the_same_share_a_group() -> None:
    one, other = labelled_ad(1, FacetValue.NO, FacetValue.NO), labelled_ad(2, FacetValue.NO, FacetValue.NO)
    copy = _with_text(other, one.vacancy.text + " ring oss")
    assert groups([one, other, copy]) == [0, 1, 0]


def test_kinds_and_copies_join_over_several_steps() -> None:
    one = labelled_ad(1, FacetValue.NO, FacetValue.NO, "a")
    copy = _with_text(labelled_ad(2, FacetValue.NO, FacetValue.NO, "b"), one.vacancy.text)
    last = labelled_ad(3, FacetValue.NO, FacetValue.NO, "b")
    assert groups([last, one, copy]) == [0, 0, 0]


def test_a_text_of_a_few_words_is_a_group_of_its_own() -> None:
    ads = [_with_text(labelled_ad(n, FacetValue.NO, FacetValue.NO), "Ring oss") for n in range(2)]
    assert groups(ads) == [0, 1]


def test_the_fingerprint_follows_labels_readings_and_ads_and_not_their_order() -> None:
    ads = labelled_ads(6)
    assert fingerprint(ads) == fingerprint(ads[::-1])
    other_label = replace(ads[0], labels={Facet.NIGHT: FacetValue.UNCLEAR})
    other_reading = replace(ads[0], vacancy=replace(ads[0].vacancy, facets={}))
    prints = {fingerprint([first, *ads[1:]]) for first in (ads[0], other_label, other_reading)}
    assert len({*prints, fingerprint(ads[1:])}) == 4


def test_terms_are_counted_once() -> None:
    ad = labelled_ad(1, FacetValue.NO, FacetValue.NO)
    assert ad.terms is ad.terms
