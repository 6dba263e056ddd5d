"""The ranker that served last, kept in a file of this machine, so that a restart does not depend on the registry."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import lightgbm as lgb

from jobbmatch.domain.match import RankerInfo
from jobbmatch.errors import NotReadyError
from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.models.lightgbm_ranker import LightgbmRanker
from jobbmatch.models.registry import Champion, sha256_of

KEPT_FILE: Final = "ranker.json"


@dataclass(frozen=True, slots=True)
class KeptRanker:
    """What was kept.

    Attributes:
        ranker: It, ready to score.
        run_id: The run that made it: with name and version it says which it is.
    """

    ranker: LightgbmRanker
    run_id: str


def keep_ranker(folder: Path, uri: str, found: Champion, text: str) -> None:
    """Keep a ranker for the next start; all of it or nothing is written.

    Args:
        folder: Where to.
        uri: The registry it came from.
        found: What it is.
        text: The model.

    Raises:
        OSError: It cannot be written.
    """
    content = {
        "registry": sha256_of(uri),
        "version": found.info.version,
        "name": found.info.name,
        "simulated": found.info.simulated,
        "run_id": found.run_id,
        "sha256": sha256_of(text),
        "model": text,
    }
    folder.mkdir(parents=True, exist_ok=True)
    # Under a name of this process: two servers of one home may write at once.
    written = folder / f"{KEPT_FILE}.{os.getpid()}"
    written.write_text(json.dumps(content), encoding="utf-8")
    written.replace(folder / KEPT_FILE)


def kept_ranker(folder: Path, uri: str) -> KeptRanker | None:
    """Read back what was kept; None when there is nothing that this program can use from this registry."""
    try:
        found = json.loads((folder / KEPT_FILE).read_text(encoding="utf-8"))
        if found["registry"] != sha256_of(uri) or found["sha256"] != sha256_of(found["model"]):
            return None
        info = RankerInfo(str(found["name"]), str(found["version"]), bool(found["simulated"]))
        ranker = LightgbmRanker(lgb.Booster(model_str=found["model"]), info)
        ranker.require(COLUMN_NAMES)
        return KeptRanker(ranker, str(found["run_id"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, lgb.basic.LightGBMError, NotReadyError):
        return None
