"""What every alternative in Python does with its arguments FIRMS MONTHS SEED REPEATS: one line of JSON a repeat, as model-m.c."""

import json
import sys
import time


def main(create, live):
    """`create(firms, seed)` makes an economy with a list `counts`; `live(economy, month)` is one month of it."""
    firms, months, seed, repeats = map(int, sys.argv[1:])
    for _ in range(repeats):
        economy = create(firms, seed)
        spent = []
        for month in range(1, months + 1):
            start = time.perf_counter_ns()
            live(economy, month)
            spent.append(time.perf_counter_ns() - start)
        print(json.dumps({"counts": [int(n) for n in economy.counts], "months": spent}), flush=True)
