"""From SSYK 2012, the Swedish standard of occupations, to STYRK-08: the groups in which the two agree, and no others.

Both build on ISCO-08 but divide it in their own ways, and the same four digits may mean different work. So a group is
told by its code and its name together: a code under a name that the table does not know leads nowhere.
"""

from functools import lru_cache

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.taxonomy.tables import read_table


def styrk_of_ssyk(code: str, name: str) -> StyrkCode | None:
    """Give the STYRK-08 group that holds the same work as a Swedish group; None where that is not sure.

    >>> styrk_of_ssyk("2221", "Grundutbildade sjuksköterskor"), styrk_of_ssyk("2221", "Sjuksköterskor")
    ('2223', None)
    """
    return _table().get((code.strip(), _plain(name)))


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("m.fl.", "").split())


@lru_cache(maxsize=1)
def _table() -> dict[tuple[str, str], StyrkCode]:
    return {(row["ssyk"], _plain(row["name"])): StyrkCode(row["styrk"]) for row in read_table("ssyk2012.tsv")}
