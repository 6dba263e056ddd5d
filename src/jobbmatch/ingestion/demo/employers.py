"""Invented employers: names from fairy tales and organisation numbers that cannot exist."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from jobbmatch.ingestion.demo.draw import chance, weighted
from jobbmatch.ingestion.demo.market import load_market
from jobbmatch.ingestion.demo.places import Spot
from jobbmatch.ingestion.demo.tables import Family, load_toml

GENERAL_KINDS = frozenset(
    {
        "shop",
        "company",
        "builder",
        "industry",
        "transport",
        "culture",
        "clinic",
        "state",
        "workshop",
        "private",
        "chain",
    }
)
_WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2)


@dataclass(frozen=True, slots=True)
class DemoEmployer:
    """An invented employer.

    Attributes:
        name: Name; None when the ad does not say.
        organisation_number: Nine digits with a wrong check digit; None when the ad does not say.
        sector: ``Privat``, ``Offentlig`` or ``Ikke oppgitt``.
        kind: Kind in ``employers.toml``.
    """

    name: str | None
    organisation_number: str | None
    sector: str
    kind: str

    @property
    def domain(self) -> str:
        """Web address, in the top domain that is kept for examples."""
        plain = (self.name or "arbeidsgiver").lower().translate(str.maketrans("æøåéö", "aoaeo"))
        words = "".join(letter if letter.isalnum() else "-" for letter in plain).split("-")
        return f"{'-'.join(word for word in words if word)[:60]}.example"


def impossible_number(eight: str) -> str:
    """Complete eight digits to an organisation number that fails the check of modulus 11.

    >>> impossible_number("99000000")
    '990000005'
    """
    total = sum(int(digit) * weight for digit, weight in zip(eight, _WEIGHTS, strict=True))
    right = (11 - total % 11) % 11
    return f"{eight}{(right + 5) % 10}"


def draw_employer(rng: Random, family: Family, spot: Spot, special: str = "") -> DemoEmployer:
    """Draw an employer in the place's county or municipality.

    Args:
        rng: Source of chance.
        family: Its kinds of employers.
        spot: Place.
        special: Kind that goes before the general ones; empty for none.
    """
    kind = weighted(rng, family.employers)
    if special and kind in GENERAL_KINDS:
        kind = special
    for index, big in enumerate(_table()["big"]):
        if kind in big["kinds"] and chance(rng, _big_share(kind, big)):
            return _sub_unit(index, kind, spot)
    if kind == "municipality":
        return _municipality(rng, family, spot)
    if kind == "private":
        return DemoEmployer(rng.choice(_kinds()[kind]["names"]), None, _kinds()[kind]["sector"], kind)
    return _local(rng, kind, spot)


def big_employer_number(name: str) -> str:
    """Organisation number of a big employer itself (its sub-units have their own).

    Raises:
        KeyError: There is no such employer.
    """
    for index, big in enumerate(_table()["big"]):
        if big["name"] == name:
            return impossible_number(f"99{index:02d}9990")
    raise KeyError(name)


def _sub_unit(index: int, kind: str, spot: Spot) -> DemoEmployer:
    big = _table()["big"][index]
    name = big["unit"].format(city=spot.municipality_name, stem=stem(f"{index}/{spot.municipality}"))
    number = impossible_number(f"99{index:02d}{spot.municipality}")
    return DemoEmployer(name, number, _kinds()[kind]["sector"], kind)


def _municipality(rng: Random, family: Family, spot: Spot) -> DemoEmployer:
    row = _kinds()["municipality"]
    branch = family.name if family.name in row["units"] else "any"
    units: Sequence[str] = row["units"][branch]
    unit = rng.randrange(len(units))
    name = rng.choice(row["names"]).format(stem=stem(spot.municipality), unit=units[unit])
    number = impossible_number(f"8{spot.municipality}{10 * list(row['units']).index(branch) + unit:03d}")
    return DemoEmployer(name, number, row["sector"], "municipality")


def _local(rng: Random, kind: str, spot: Spot) -> DemoEmployer:
    row = _kinds()[kind]
    pool = max(1, round(row["pool"] * (0.3 + 8 * load_market().counties[spot.county])))
    index = int(pool * rng.random() ** 2)
    own = Random(f"{spot.county}/{kind}/{index}")
    name = own.choice(row["names"]).format(stem=stem(f"{spot.county}/{kind}/{index}"))
    number = impossible_number(f"9{spot.county}{list(_kinds()).index(kind):02d}{index:03d}")
    return DemoEmployer(name, number, row["sector"], kind)


def stem(key: str) -> str:
    """An invented place name, always the same for the same key."""
    own = Random(f"stem/{key}")
    first, last = own.choice(_table()["first"]), own.choice(_table()["last"])
    return f"{first}{last}"


def _big_share(kind: str, big: Mapping[str, Any]) -> float:
    """Chance that this big employer is taken: its own, or its part of the share that the kind's big ones have."""
    rivals = sum(1 for other in _table()["big"] if kind in other["kinds"])
    return float(big.get("share", _kinds()[kind].get("share_big", 0.1) / rivals))


def _kinds() -> Mapping[str, Any]:
    kinds: Mapping[str, Any] = _table()["kinds"]
    return kinds


@cache
def _table() -> dict[str, Any]:
    return load_toml("employers.toml")
