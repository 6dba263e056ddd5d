"""What cannot work is told before the large packages are loaded."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from jobbmatch.cli.ads import require_ads
from jobbmatch.errors import NotReadyError
from jobbmatch.persistence.repositories.vacancies import VacancyRow
from jobbmatch.persistence.session import open_store
from jobbmatch.persistence.vacancy_codec import encode_vacancy
from jobbmatch.settings import load_settings
from tests.factories.market import vacancy

_LOADED = """
import sys
from jobbmatch.cli.main import main
try:
    main(["train"])
finally:
    print(*sorted({"mlflow", "lightgbm", "sklearn"} & set(sys.modules)))
"""


def test_a_store_without_ads_is_refused() -> None:
    with pytest.raises(NotReadyError, match="ingen stillinger"):
        require_ads(load_settings())
    ad = vacancy()
    with open_store(load_settings().store_url) as store, store.transaction() as unit:
        unit.vacancies.put(
            [VacancyRow(ad.id, ad.changed, ad.content_hash, "v1", ad.expires, b"{}", encode_vacancy(ad))]
        )
    require_ads(load_settings())


def test_training_without_ads_loads_nothing_large(home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LOADED],
        env=os.environ | {"JOBBMATCH_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (6, "\n")
    assert "jobbmatch ingest" in done.stderr
