"""Mutation testing of the safety room: every change that no test notices is on a list, with the reason, or is an error.

mutmut makes the mutants and runs them (configured in pyproject.toml, working folder ``mutants/``); what it has found
is kept, so that a run that was stopped goes on where it was. When a test, a data file or the working of the run has
changed, everything is tried anew; ``--again`` keeps what is dead and tries only what lived or was not yet tried.

Run: ``make mutate``, or ``python scripts/mutate.py --only 'zones.*'``.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatchcase
from hashlib import sha256
from pathlib import Path

from mutmut.mutation.diff_apply import get_diff_for_mutant

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.mutation.survivors import LIST, Change, explained  # noqa: E402 - found only after the line above

WORK, SOURCE, ROOM = ROOT / "mutants", Path("src"), "jobbmatch.safety."
INPUTS = WORK / "inputs.json"
TESTS = ("tests/unit/safety", "tests/spec/safety", "tests/contract", "tests/factories", "tests/mutation")
LIVED = {0: "survived", 5: "no tests", 33: "no tests", 34: "skipped", 35: "suspicious"}
TYPES, KILLED = 37, (1, 3)


def main() -> int:
    """Run what is not yet known, and hold what lived against the list; 0 when they are the same."""
    options = _options()
    os.chdir(ROOT)
    _prepare(keep=options.again)
    pattern = f"{ROOM}{options.only}" if options.only else ""
    if options.again:
        _forget_survivors(pattern or "*")
    names = [name for _, name, code in _results() if code is None and fnmatchcase(name, pattern)]
    asked = names if options.again and names else [pattern] if pattern else []
    mutmut = [str(Path(sys.executable).with_name("mutmut")), "run", f"--max-children={options.processes}", *asked]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    if code := subprocess.run(mutmut, check=False, env=os.environ | {"PATH": path}).returncode:
        return code
    return _judge(pattern or "*")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--again", action="store_true", help="keep what is dead, and try only the rest")
    parser.add_argument("--only", default="", metavar="PATTERN", help="such as 'zones.*' or 'hard_filter*'")
    parser.add_argument("--processes", type=int, default=2)
    return parser.parse_args()


def _prepare(*, keep: bool) -> None:
    """Throw away what was found with other tests or data; bring the data up to date, which mutmut copies only once."""
    inputs = {str(path): sha256(path.read_bytes()).hexdigest() for path in sorted(_inputs())}
    before = json.loads(INPUTS.read_text()) if INPUTS.exists() else {}
    if WORK.exists() and before != inputs:
        if keep:
            shutil.copytree(SOURCE, WORK / SOURCE, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.py", "static"))
        else:
            print("Tests, data or settings have changed: starting anew.")
            shutil.rmtree(WORK)
    WORK.mkdir(exist_ok=True)
    INPUTS.write_text(json.dumps(inputs))


def _inputs() -> Iterator[Path]:
    """Give what a result rests on beside the mutated source, which mutmut itself looks after."""
    for folder in TESTS:
        yield from (path for path in Path(folder).rglob("*.*") if path.suffix in (".py", ".ini"))
    yield from Path("src/jobbmatch/safety/data").iterdir()


def _forget_survivors(pattern: str) -> None:
    """Make mutmut try them once more: it tries what it does not know."""
    for meta in WORK.glob("src/**/*.meta"):
        known = json.loads(meta.read_text())
        for name, code in known["exit_code_by_key"].items():
            if code in LIVED and fnmatchcase(name, pattern):
                known["exit_code_by_key"][name] = None
        meta.write_text(json.dumps(known))


def _results() -> Iterator[tuple[Path, str, int | None]]:
    """Give source file, name and exit code of every mutant; None when it was not tried."""
    for meta in sorted(WORK.glob("src/**/*.meta")):
        path = meta.relative_to(WORK).with_suffix("")
        if path.exists():
            for name, code in json.loads(meta.read_text())["exit_code_by_key"].items():
                yield path, name, code


def _judge(pattern: str) -> int:
    results = [(path, name, code) for path, name, code in _results() if fnmatchcase(name, pattern)]
    lived = {Change.of_diff(n, get_diff_for_mutant(n, path=p)): LIVED[c] for p, n, c in results if c in LIVED}
    listed = {
        change for entry in explained() for change in entry.changes if fnmatchcase(ROOM + change.function, pattern)
    }
    _tell(Counter(code for _, _, code in results), len(lived.keys() & listed))
    for change in sorted(lived.keys() - listed):
        told = ", ".join(f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in change._asdict().items())
        print(f"Not in {LIST.name} ({lived[change]}):\n    {{ {told} }},")
    for change in sorted(listed - lived.keys()):
        print(f"In {LIST.name}, but it does not survive: {change.function}: {change.now}")
    untried = sum(code is None for _, _, code in results)
    return int(bool(untried) or set(lived) != listed)


def _tell(codes: Counter[int | None], explained_ones: int) -> None:
    total, lived = codes.total(), sum(codes[code] for code in LIVED)
    killed = sum(codes[code] for code in KILLED)
    other = total - lived - killed - codes[TYPES] - codes[None]
    print(
        f"{total} mutants: {killed} killed by a test, {codes[TYPES]} by mypy, {other} by running on for ever, "
        f"{lived} live ({explained_ones} different changes of them explained), {codes[None]} not tried"
    )


if __name__ == "__main__":
    sys.exit(main())
