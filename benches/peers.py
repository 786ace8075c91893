"""Times peers on the data that `cargo bench --bench measure` has written: one line per task and peer, with seconds on
the clock and of the processor.

Called by that bench, or by hand: `python3 benches/peers.py FOLDER`. FOLDER holds y.f64, w.f64 and r.f64 (raw
little-endian). Needs numpy; inequalipy and R's `ineq` are timed where they are installed. One thread.
"""

import os
import shutil
import subprocess
import sys
import time

for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):
    os.environ.pop(name, None)
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

try:
    import numpy as np
except ImportError:
    print("MISSING\tnumpy")
    sys.exit(0)

folder = sys.argv[1]
y, w, r = (np.fromfile(os.path.join(folder, name + ".f64"), dtype="<f8") for name in "ywr")
n = len(y)
times = 9 if n <= 2_000_000 else 3


def report(task, peer, run):
    runs = [timed(run) for _ in range(times)]
    wall, processor = (min(column) for column in zip(*runs))
    print(f"{task}\t{peer}\t{wall!r}\t{processor!r}\t{float(run())!r}", flush=True)


def timed(run):
    wall, processor = time.perf_counter(), time.process_time()
    run()
    return time.perf_counter() - wall, time.process_time() - processor


def gini(y):
    s = np.sort(y)
    return 2 * np.dot(np.arange(1, n + 1), s) / (n * s.sum()) - (n + 1) / n


def gini_weighted(y, w):
    order = np.argsort(y)
    y, w = y[order], w[order]
    c = np.cumsum(w)
    return np.dot(w * y, 2 * c - w) / (c[-1] * np.dot(w, y)) - 1


def concentration(y, r, w):
    order = np.argsort(r)
    y, w = y[order], w[order]
    c = np.cumsum(w)
    mean = np.dot(w, y) / c[-1]
    return 2 * np.dot(w * (y - mean), (c - w / 2) / c[-1] - 0.5) / (c[-1] * mean)


report("gini", "numpy sort", lambda: gini(y))
report("gini weighted", "numpy argsort", lambda: gini_weighted(y, w))
report("concentration", "numpy argsort", lambda: concentration(y, r, w))
try:
    import inequalipy

    report("gini", "inequalipy", lambda: inequalipy.gini(y))
    report("gini weighted", "inequalipy", lambda: inequalipy.gini(y, w))
except ImportError:
    print("MISSING\tinequalipy")

# One replicate of a bootstrap of the Gini index, on data sorted before where that helps.
random = np.random.default_rng(1)
s = np.sort(y)
equal = np.full(n, 1 / n)


def counted(counts):
    c = np.cumsum(counts)
    sc = s * counts
    return np.dot(sc, 2 * c - counts) / (c[-1] * sc.sum()) - 1


report("bootstrap", "numpy resample, sort", lambda: gini(y[random.integers(0, n, n)]))
report("bootstrap", "numpy multinomial", lambda: counted(random.multinomial(n, equal)))
report("bootstrap", "numpy Poisson", lambda: counted(random.poisson(1, n)))
report("bootstrap", "numpy bincount", lambda: counted(np.bincount(random.integers(0, n, n), minlength=n)))

R = """
y <- readBin(file.path(commandArgs(TRUE)[1], "y.f64"), "double", n = %d, endian = "little")
if (!requireNamespace("ineq", quietly = TRUE)) { cat("MISSING\\tR ineq\\n") } else {
  t <- apply(replicate(3, system.time(ineq::Gini(y))[c("elapsed", "user.self")]), 1, min)
  cat(sprintf("gini\\tR ineq\\t%%.6f\\t%%.6f\\t%%.15f\\n", t[1], t[2], ineq::Gini(y)))
}
"""
if shutil.which("Rscript"):
    found = subprocess.run(["Rscript", "-e", R % n, folder], capture_output=True, text=True, check=False)
    print(found.stdout or "MISSING\tR ineq", end="")
else:
    print("MISSING\tRscript")
