import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from random import Random

import pytest

from jobbmatch.ingestion.demo.ads import MadeUpAd, make_ad
from jobbmatch.ingestion.demo.deadlines import published_at

_DAY = date(2026, 9, 22)
_REAL_SHAPE = Path(__file__).parents[5] / "shared" / "ads" / "example_feedentry_active.json"


def _ads(count: int) -> list[MadeUpAd]:
    return [make_ad(Random(f"t/{number}"), published_at(number / count, _DAY), _DAY) for number in range(count)]


def test_the_fields_are_those_of_the_feed() -> None:
    if not _REAL_SHAPE.exists():
        pytest.skip("the feed's own example is not beside the repository")
    shape = json.loads(_REAL_SHAPE.read_text(encoding="utf-8"))["ad_content"]
    for ad in _ads(50):
        assert set(ad.content) == set(shape)
        for name in ("workLocations", "categoryList", "occupationCategories", "contactList"):
            items = ad.content[name]
            assert isinstance(items, list)
            assert all(set(item) == set(shape[name][0]) for item in items)
        assert set(shape["employer"]) == set(dict(ad.content["employer"]))  # type: ignore[call-overload]  # JSON object


def test_nothing_points_to_a_real_address_or_telephone() -> None:
    for ad in _ads(300):
        written = json.dumps(ad.content, ensure_ascii=False)
        for host in re.findall(r"https?://([^/\"\s<]+)", written):
            assert host.endswith(".example") or host == "data.europa.eu"
        assert all(mail.endswith(".example") for mail in re.findall(r"@([\w.-]+)", written))
        assert not re.search(r"\+47|\b\d{2} \d{2} \d{2} \d{2}\b", written)


def test_languages_occur_as_in_the_market() -> None:
    spoken = Counter(ad.truth.language for ad in _ads(2500))
    assert spoken["nn"] / 2500 == pytest.approx(0.12, abs=0.03)
    assert spoken["en"] / 2500 == pytest.approx(0.10, abs=0.03)


def test_a_few_ads_lack_their_employer_or_their_codes() -> None:
    ads = _ads(1500)
    nameless = sum('"name": null, "orgnr"' in json.dumps(ad.content) for ad in ads)
    assert 0.015 < nameless / 1500 < 0.05
    assert 0.1 < sum(not ad.content["categoryList"] for ad in ads) / 1500 < 0.3


def test_the_uuid_is_the_same_everywhere() -> None:
    for ad in _ads(20):
        assert ad.uuid == ad.content["uuid"] == ad.truth.uuid
        assert str(ad.content["link"]).endswith(ad.uuid)
