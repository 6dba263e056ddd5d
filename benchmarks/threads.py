"""How long training takes when others train beside it, by how long idle threads look for work.

python -m benchmarks.threads [--rows 10000] [--trees 200] [--beside 2]

The same trees are trained by one process and by several at once: with libgomp's own ``GOMP_SPINCOUNT``, with what the
program sets (`cli/main.py`), and with one thread. One JSON object: seconds of the slowest process in each case.
"""

import argparse
import json
import os
import subprocess
import sys

from jobbmatch.cli.main import SPINS

TRAIN = """
import sys, time
import lightgbm as lgb
import numpy as np
rows, trees = map(int, sys.argv[1:])
random = np.random.default_rng(1)
values = random.random((rows, 78)).astype(np.float32)
label = (values[:, 0] + random.random(rows) > 1).astype(np.float64)
begun = time.perf_counter()
settings = {"objective": "cross_entropy", "num_leaves": 15, "verbosity": -1, "force_row_wise": True}
lgb.train(settings, lgb.Dataset(values, label=label), trees)
print(time.perf_counter() - begun)
"""
WAYS = {"libgomp": {}, "program": {"GOMP_SPINCOUNT": SPINS}, "one_thread": {"OMP_NUM_THREADS": "1"}}


def main() -> None:
    """Train alone and beside others in each way."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--trees", type=int, default=200)
    parser.add_argument("--beside", type=int, default=2, help="processes that train at once")
    given = parser.parse_args()
    found = {
        name: {
            "alone": slowest(1, given.rows, given.trees, way),
            "beside": slowest(given.beside, given.rows, given.trees, way),
        }
        for name, way in WAYS.items()
    }
    json.dump({"rows": given.rows, "trees": given.trees, "processes": given.beside, "seconds": found}, sys.stdout)
    print()


def slowest(processes: int, rows: int, trees: int, way: dict[str, str]) -> float:
    """Seconds of the slowest of so many processes that train at once."""
    kept = {name: value for name, value in os.environ.items() if name not in ("OMP_NUM_THREADS", "GOMP_SPINCOUNT")}
    running = [
        subprocess.Popen(
            [sys.executable, "-c", TRAIN, str(rows), str(trees)], env=kept | way, stdout=subprocess.PIPE, text=True
        )
        for _ in range(processes)
    ]
    return max(round(float(process.communicate()[0]), 2) for process in running)


if __name__ == "__main__":
    main()
