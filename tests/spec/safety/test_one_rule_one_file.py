"""Each rule has its own file, its own spec and its own tests."""

from pathlib import Path

from jobbmatch.domain.decision import RuleCode

_ROOT = Path(__file__).parents[3]
_RULES = sorted(set(RuleCode) - {RuleCode.RAW_TEXT})


def _names(folder: str, *, prefix: str = "", leave: set[str]) -> list[str]:
    stems = (path.stem for path in (_ROOT / folder).glob(f"{prefix}*.py"))
    return sorted(stem.removeprefix(prefix) for stem in stems if stem.removeprefix(prefix) not in leave)


def test_each_rule_has_its_file() -> None:
    assert _names("src/jobbmatch/safety/rules", leave={"__init__", "facet_rule", "registry"}) == _RULES


def test_each_rule_has_its_spec() -> None:
    helpers = {"__init__", "table", "book", "facet_specs"}
    specs = [name for name in _names("tests/spec/safety", leave=helpers) if not name.startswith("test_")]
    assert specs == _RULES


def test_each_rule_has_its_tests() -> None:
    assert _names("tests/unit/safety/rules", prefix="test_", leave={"facet_rule", "registry"}) == _RULES
