"""Where things are, for the tests that hold the structure."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "jobbmatch"
UNIT = ROOT / "tests" / "unit"


def source_files() -> list[Path]:
    """All source files of ours."""
    return sorted(path for path in SOURCE.rglob("*.py") if "versions" not in path.parts)
