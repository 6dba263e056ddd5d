"""Make the hashed requirement files from pyproject.toml, or check that they are up to date.

The files name packages, versions and hashes, never a download host. Each starts with a hash of the dependency
sections that it was made from; `--check` compares these and needs no network.
"""

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "requirements"
SETS = {
    "dev": ["dev"],
    "run": ["serve", "train", "build", "vectors", "postgres"],
    "serve": ["serve", "postgres"],
}
"""File name: the extras that it holds. `dev` comes first; the others take its versions."""
PIN = re.compile(r"^([A-Za-z0-9_.-]+)==(\S+)", re.MULTILINE)


def inputs_hash() -> str:
    """Hash what the requirement files are made from."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    parts = {key: project[key] for key in ("requires-python", "dependencies", "optional-dependencies")}
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def header(name: str) -> str:
    """First lines of a file."""
    return f"# Made by `make lock`; extras: {', '.join(SETS[name])}\n# inputs sha256 {inputs_hash()}\n"


def compile_set(name: str) -> None:
    """Resolve one set with hashes for all supported Python versions."""
    target = FOLDER / f"{name}.txt"
    beside = Path(sys.executable).with_name("uv")
    command = [
        str(beside) if beside.exists() else "uv",
        "pip",
        "compile",
        "pyproject.toml",
        "--universal",
        "--python-version",
        "3.11",
        "--quiet",
    ]
    command += ["--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"]
    for extra in SETS[name]:
        command += ["--extra", extra]
    if name != "dev":
        command += ["--constraint", "requirements/dev.txt"]
    done = subprocess.run([*command, "--no-config"], cwd=ROOT, check=True, capture_output=True, text=True)
    target.write_text(header(name) + done.stdout)


def bootstrap() -> str:
    """Give the file of the installer that `make` starts with, as dev.txt has it."""
    blocks = re.split(r"\n(?=\S)", (FOLDER / "dev.txt").read_text())
    block = next(block for block in blocks if block.startswith("uv=="))
    return f"# The installer that `make` starts with.\n{block.rstrip()}\n"


def problems() -> list[str]:
    """Say what is not as it should be."""
    found = []
    pins = set(PIN.findall((FOLDER / "dev.txt").read_text()))
    if (FOLDER / "bootstrap.txt").read_text() != bootstrap():
        found.append("requirements/bootstrap.txt is not as dev.txt says: run `make lock`")
    for name in SETS:
        text = (FOLDER / f"{name}.txt").read_text()
        if not text.startswith(header(name)):
            found.append(f"requirements/{name}.txt is older than pyproject.toml: run `make lock`")
        if "://" in text:
            found.append(f"requirements/{name}.txt names a host")
        differing = sorted({package for package, version in PIN.findall(text) if (package, version) not in pins})
        if differing:
            found.append(f"requirements/{name}.txt has other versions than dev.txt: {', '.join(differing)}")
        blocks = [block for block in re.split(r"\n(?=\S)", text) if PIN.match(block)]
        unhashed = [block.split()[0] for block in blocks if "--hash=sha256:" not in block]
        found += [f"requirements/{name}.txt: no hash for {pin}" for pin in unhashed]
    return found


def main() -> int:
    """Make or check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only check; needs no network")
    if not parser.parse_args().check:
        for name in SETS:
            compile_set(name)
        (FOLDER / "bootstrap.txt").write_text(bootstrap())
    found = problems()
    print("\n".join(found) or "requirement files are up to date")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
