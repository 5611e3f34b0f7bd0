"""Writes test/reference/normal.json: the standard normal's quantiles at chosen 32-bit words, from 60 digits.

    python3 test/reference/make-normal.py > test/reference/normal.json        (needs mpmath)
"""
import json
import random

from mpmath import mp, mpf, erfinv, ncdf, sqrt

mp.dps = 60
random.seed(20261122)
LAST = 2**32 - 1
EDGE = 322122547

words = list(range(6)) + [10**k for k in range(1, 10)] + [EDGE + i for i in range(-3, 4)] + [2**31 + i for i in range(-3, 4)]
words += [random.randrange(2**32) for _ in range(200)] + [random.randrange(2**24) for _ in range(60)]
words = sorted(set(words) | {LAST - word for word in words})


def quantile(word):
    p = (mpf(word) + mpf(1) / 2) / 2**32
    z = sqrt(2) * erfinv(2 * p - 1)
    assert abs(ncdf(z) - p) < mpf(10)**-40
    return float(z)


print(json.dumps({'word': words, 'z': [quantile(word) for word in words]}, separators=(',', ':')))
