"""Times numpy on the scores that `cargo bench --bench ranking` has written: one line per task, peer and seconds.

Called by that bench, or by hand: `python3 benches/ranking_peers.py FILE PROPOSALS CRITERIA TASK`. FILE holds the scores,
[proposal][draw], and then the weights, [criterion][draw], raw little-endian. Processor time of one thread, shortest of
several runs. The code gives ties no thought, which numpy would pay for.
"""

import os
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

try:
    import numpy as np
except ImportError:
    print("MISSING\tnumpy")
    sys.exit(0)

path, m, criteria, task = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
values = np.fromfile(path, dtype="<f8")
values = values.reshape(m + criteria, -1)
scores, weights = values[:m], np.ascontiguousarray(values[m:].T)
draws = scores.shape[1]
by_draw = np.ascontiguousarray(scores.T)
places = max(m // 4, 1)


def ranks():
    """Ranks, expected ranks and their errors, acceptabilities, quantiles, chance of the top, central weights."""
    order = np.argsort(-by_draw, axis=1)
    rank = np.empty((draws, m), dtype=np.int32)
    np.put_along_axis(rank, order, np.arange(m, dtype=np.int32)[None, :], axis=1)
    expected = rank.mean(axis=0) + 1
    error = rank.std(axis=0, ddof=1) / np.sqrt(draws)
    held = np.bincount((rank + m * np.arange(m, dtype=np.int32)).ravel(), minlength=m * m).reshape(m, m)
    cumulative = held.cumsum(axis=1)
    quantiles = [(cumulative < q * draws).sum(axis=1) + 1 for q in (0.05, 0.25, 0.5, 0.75, 0.95)]
    top = cumulative[:, places - 1] / draws
    first = order[:, 0]
    count = np.bincount(first, minlength=m)
    central = np.stack([np.bincount(first, weights=weights[:, j], minlength=m) for j in range(criteria)])
    return expected[0] + error[0] + quantiles[0][0] + top[0] + central[0, 0] / max(count[0], 1)


def all_pairs():
    """Every pair, by comparing one proposal with all others at a time."""
    wins = np.empty((m, m))
    for i in range(m):
        wins[i] = (by_draw[:, i : i + 1] > by_draw).mean(axis=0)
    return wins[0, 1]


def timed(run):
    start = time.process_time()
    run()
    return time.process_time() - start


for name, run in (("ranks", ranks), ("pairs", all_pairs)):
    if name in task:
        times = 7 if m * draws < 10**6 or name == "ranks" else 1
        best = min(timed(run) for _ in range(times))
        print(f"{name}\tnumpy {np.__version__}\t{best!r}\t{float(run() if m < 100 else 0)!r}", flush=True)
