"""`jobbmatch ingest URL` as a whole program, and the commands that tell how fresh it is."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jobbmatch.cli.main import main
from jobbmatch.measuring.played_feed.faults import Fault, Kind, Where
from jobbmatch.measuring.played_feed.log import PlayedLog
from jobbmatch.measuring.played_feed.server import PlayedFeed
from tests.unit.ingestion.entries import active, inactive


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("JOBBMATCH_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("JOBBMATCH_DATABASE_URL", raising=False)
    return tmp_path / "home"


@pytest.fixture
def feed() -> Iterator[PlayedFeed]:
    with PlayedFeed(PlayedLog([active(1, 1), active(2, 2), inactive(2, 3), active(3, 4, title="")])) as played:
        yield played


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def status() -> tuple[int, dict[str, object]]:
    result = run("feed", "status", "--json")
    told: dict[str, object] = json.loads(result.stdout)
    return result.exit_code, told


def test_json_is_one_object_with_the_counts(feed: PlayedFeed) -> None:
    result = run("ingest", feed.url, "--json")
    assert result.exit_code == 0, result.output
    told = json.loads(result.stdout)
    assert [told[name] for name in ("read", "stored", "unchanged", "removed", "quarantined")] == [4, 1, 1, 1, 1]
    assert (told["at_tip"], told["problem"], told["waiting"], told["stopped"]) == (True, None, 0, False)
    again = json.loads(run("ingest", feed.url, "--json").stdout)
    assert (again["read"], again["at_tip"]) == (0, True)


def test_people_read_a_line(feed: PlayedFeed) -> None:
    result = run("ingest", f"{feed.url}/api/v1/feed")
    assert "4 lest, 1 nye, 0 endret, 1 uendret, 1 fjernet, 1 i karantene" in result.stdout
    assert "karantene title_missing: 1" in result.stdout


def test_a_feed_that_fails_is_told_with_what_to_do(feed: PlayedFeed) -> None:
    feed.script.add(Fault(Where.PAGE, Kind.STATUS, times=9, status=403))
    result = run("ingest", feed.url, "--json")
    assert result.exit_code == 2
    assert json.loads(result.stdout)["problem"] == "refused"
    assert "Feeden avslo spørsmålet." in result.stderr
    assert "  -> " in result.stderr


def test_ads_that_wait_are_told(feed: PlayedFeed) -> None:
    feed.script.add(Fault(Where.DETAIL, Kind.STATUS, times=9, status=403))
    result = run("ingest", feed.url)
    assert result.exit_code == 0
    assert "2 venter" in result.stdout
    assert "2 annonser venter på å bli hentet" in result.stdout
    assert "2 annonser venter" in run("feed", "status").stdout


def test_how_fresh_a_feed_is(feed: PlayedFeed, monkeypatch: pytest.MonkeyPatch) -> None:
    assert status() == (0, {"behind": False, "feeds": []})
    assert "Ingen feed er lest" in run("feed", "status").stdout
    run("ingest", feed.url)
    code, told = status()
    assert (code, told["behind"]) == (0, False)
    assert "à jour" in run("feed", "status").stdout
    monkeypatch.setenv("JOBBMATCH_FEED_BEHIND_MINUTES", "0.0001")
    time.sleep(0.02)
    code, told = status()
    assert (code, told["behind"]) == (1, True)
    assert "HENGER ETTER: svarer ikke" in run("feed", "status").stdout


def test_a_feed_that_is_not_read_any_more_is_forgotten(feed: PlayedFeed) -> None:
    run("ingest", feed.url)
    assert run("feed", "forget", feed.url).exit_code == 0
    assert status() == (0, {"behind": False, "feeds": []})
    assert run("feed", "forget", feed.url).exit_code == 3


@pytest.mark.parametrize(
    "arguments",
    [
        ("ingest", "ftp://feed.example"),
        ("ingest", "https://user:hemmelig@feed.example"),
        ("ingest", "a.jsonl", "--follow"),
        ("ingest", "a.jsonl", "--since", "2026-11-01"),
        ("ingest", "https://feed.example", "--since", "i går"),
    ],
)
def test_what_cannot_be_meant_is_refused(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert "hemmelig" not in result.output


def test_a_token_of_ones_own_is_sent_and_never_shown(feed: PlayedFeed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOBBMATCH_FEED_TOKEN", "min-hemmelige-nokkel")
    monkeypatch.setenv("JOBBMATCH_LOG_LEVEL", "DEBUG")
    result = run("ingest", feed.url)
    assert result.exit_code == 2
    assert feed.headers[0]["Authorization"] == "Bearer min-hemmelige-nokkel"
    assert "hemmelige" not in result.output


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_following_goes_on_until_it_is_told_to_stop(feed: PlayedFeed, number: signal.Signals) -> None:
    environment = os.environ | {"JOBBMATCH_FEED_POLL_SECONDS": "1"}
    command = [sys.executable, "-W", "ignore", "-m", "jobbmatch.cli.main", "ingest", feed.url, "--follow", "--json"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        try:
            first = json.loads(run.stdout.readline())
            feed.log.add([active(7, 70)])
            second = json.loads(run.stdout.readline())
            run.send_signal(number)
            assert run.wait(20) == 0
        finally:
            run.kill()
        assert "Traceback" not in run.stderr.read()
    assert (first["stored"], second["stored"]) == (1, 1)
