"""Districts that no register knows: 'Hallingdal', 'Øst-Finnmark', 'Sunnmøre' each stand for several municipalities."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from jobbmatch.domain.ids import MunicipalityCode
from jobbmatch.geo.gazetteer import load_gazetteer


def of_district(name: str) -> frozenset[MunicipalityCode]:
    """Give the municipalities of a district, also in the genitive; none where the name is no district's.

    >>> "3324" in of_district("Hallingdal"), of_district("Hallingdals") == of_district("Hallingdal"), of_district("Gol")
    (True, True, frozenset())
    """
    lower = name.lower()
    return _districts().get(lower) or _districts().get(lower.removesuffix("s"), frozenset())


@cache
def _districts() -> Mapping[str, frozenset[MunicipalityCode]]:
    """Read the table."""
    text = files("jobbmatch.text").joinpath("data", "districts.tsv").read_text(encoding="utf-8")
    found: dict[str, frozenset[MunicipalityCode]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            names, _, members = line.partition("\t")
            codes = _together([each.strip().lower() for each in members.split(",")])
            found |= dict.fromkeys(names.split("|"), codes)
    return found


def _together(members: list[str]) -> frozenset[MunicipalityCode]:
    """Give the municipalities of a district; of a name that several share, those in a county that others lie in.

    Raises:
        KeyError: A name is no municipality's.
    """
    gazetteer = load_gazetteer()
    meant = [gazetteer.place_names()[name] for name in members]
    counties = {gazetteer.county_of(code) for codes in meant if len(codes) == 1 for code in codes}
    return frozenset(code for codes in meant for code in codes if gazetteer.county_of(code) in counties)
