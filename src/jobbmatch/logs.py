"""Logging: JSON lines or plain text on standard error, without personal data.

Messages are constant strings and the fields are names, counts and ids; the content of persons, exclusions and
requests never goes into a log call.
"""

import json
import logging
import sys
from datetime import UTC, datetime


class JsonFormatter(logging.Formatter):
    """One JSON object a line: time, level, logger, message and the fields given as ``extra={'fields': {...}}``."""

    def format(self, record: logging.LogRecord) -> str:
        """Format one record."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, tz=UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        fields = getattr(record, "fields", None)
        if isinstance(fields, dict):
            line.update(fields)
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = record.exc_info[0].__name__
        return json.dumps(line, ensure_ascii=False)


class PlainFormatter(logging.Formatter):
    """One line a record; of an error only its kind, since its text may quote what was being worked on."""

    def format(self, record: logging.LogRecord) -> str:
        """Format one record."""
        fields = getattr(record, "fields", None)
        parts = [record.levelname, f"{record.name}:", record.getMessage()]
        parts += [f"{name}={value}" for name, value in fields.items()] if isinstance(fields, dict) else []
        parts += [f"({record.exc_info[0].__name__})"] if record.exc_info and record.exc_info[0] is not None else []
        return " ".join(parts)


def configure(*, level: str = "WARNING", as_json: bool = False) -> None:
    """Send all logging to standard error.

    Args:
        level: Lowest level that is written.
        as_json: JSON lines for a log collector instead of text for a terminal.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter() if as_json else PlainFormatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for chatty in ("mlflow", "alembic", "httpx"):
        logging.getLogger(chatty).setLevel(max(logging.WARNING, root.level))
    # It warns of each try and quotes whole addresses; that nobody answered is told by whoever asked.
    logging.getLogger("urllib3").setLevel(max(logging.ERROR, root.level))
    # It writes the whole of a statement that failed, with its values, before it raises the same.
    logging.getLogger("mlflow.store.db").setLevel(logging.CRITICAL)
