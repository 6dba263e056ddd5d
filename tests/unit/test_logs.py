import json
import logging
import sys
from collections.abc import Iterator

import pytest

from jobbmatch import logs


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


def test_json_lines_hold_the_fields(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(level="INFO", as_json=True)
    logging.getLogger("jobbmatch.prove").info("market swapped", extra={"fields": {"size": 3}})
    line = json.loads(capsys.readouterr().err)
    assert line["message"] == "market swapped"
    assert line["size"] == 3
    assert line["level"] == "info"


def test_an_error_is_named_but_its_text_and_stack_stay_out() -> None:
    try:
        int("HEMMELIG")
    except ValueError:
        record = logging.LogRecord("x", logging.ERROR, "f", 1, "it failed", None, sys.exc_info())
    text = logs.JsonFormatter().format(record)
    assert "HEMMELIG" not in text
    assert json.loads(text)["error"] == "ValueError"


def test_plain_lines_do_not_show_the_text_of_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(level="ERROR")
    try:
        int("HEMMELIG")
    except ValueError:
        logging.getLogger("jobbmatch.prove").exception("it failed")
    shown = capsys.readouterr().err
    assert "it failed" in shown
    assert "ValueError" in shown
    assert "HEMMELIG" not in shown


def test_lower_levels_are_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(level="ERROR")
    logging.getLogger("jobbmatch.prove").warning("not shown")
    assert capsys.readouterr().err == ""


def test_tries_that_failed_and_their_addresses_stay_out(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(level="INFO")
    logging.getLogger("urllib3.connectionpool").warning("Retrying: /api/things?name=x")
    logging.getLogger("urllib3.connectionpool").error("gave up")
    assert capsys.readouterr().err == "ERROR urllib3.connectionpool: gave up\n"
