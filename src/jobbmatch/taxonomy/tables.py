"""Reading of the room's own tables."""

from importlib.resources import files


def read_table(name: str) -> list[dict[str, str]]:
    """Read a tab separated table of `taxonomy/data`; lines that start with # are comments; short lines are padded."""
    lines = [line for line in read_lines(name) if not line.startswith("#")]
    header = lines[0].split("\t")
    rows = (line.split("\t") for line in lines[1:])
    return [dict(zip(header, row + [""] * (len(header) - len(row)), strict=True)) for row in rows]


def read_lines(name: str) -> list[str]:
    """Read the lines of a file of `taxonomy/data` that are not empty."""
    text = files("jobbmatch.taxonomy").joinpath(f"data/{name}").read_text(encoding="utf-8")
    return [line.rstrip("\r") for line in text.split("\n") if line.strip()]
