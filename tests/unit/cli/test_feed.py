"""The feed that can be played for trying; status and forgetting are tested in tests/integration/test_ingest_feed.py."""

import json
import subprocess
import sys

import httpx
from click.testing import CliRunner

from jobbmatch.cli.main import main


def test_a_feed_is_played_on_this_machine() -> None:
    arguments = ["feed", "play", "--count", "30", "--page-size", "10", "--held-back", "5", "--reveal", "1", "--json"]
    command = [sys.executable, "-m", "jobbmatch.cli.main", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as played:
        assert played.stdout is not None
        try:
            address = json.loads(played.stdout.readline())["address"]
            assert address.startswith("http://127.0.0.1:")
            assert "public token" in httpx.get(f"{address}/api/publicToken", trust_env=False).text
        finally:
            played.terminate()


def test_help_has_an_example() -> None:
    assert "jobbmatch feed status" in CliRunner().invoke(main, ["feed", "--help"]).output
