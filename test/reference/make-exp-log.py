"""Writes test/reference/exp-log.json: exp and log at points that are hard for an implementation, from 60 digits.

    python3 test/reference/make-exp-log.py > test/reference/exp-log.json        (needs mpmath)

`y` is the double nearest to the true value and `rest` is (true value − y) in units of y's last place, so that a test can
measure errors of a fraction of a unit.
"""
import json
import math
import random

from mpmath import mp, mpf, exp, log

mp.dps = 60
random.seed(20261122)
SMALLEST = 5e-324


def neighbours(x, reach=2):
    points = [x]
    below = above = x
    for _ in range(reach):
        below, above = math.nextafter(below, -math.inf), math.nextafter(above, math.inf)
        points += [below, above]
    return points


def reference(function, x):
    true = function(mpf(x))
    y = float(true) if abs(true) >= mpf(2)**-1022 else float(mp.nint(true * mpf(2)**1074)) * SMALLEST
    return y, float((true - mpf(y)) / mpf(math.ulp(y)))


def hardest(function, draw, tries, keep):
    """The points whose true value lies nearest to the middle between two doubles."""
    points = [draw() for _ in range(tries)]
    return sorted(points, key=lambda x: -abs(reference(function, x)[1]))[:keep]


def column(function, points):
    points = sorted(set(points))
    values = [reference(function, x) for x in points]
    return {'x': points, 'y': [y for y, _ in values], 'rest': [round(rest, 4) for _, rest in values]}


ln2 = log(2)
e = []
for k in list(range(-1074, 1024, 5)) + list(range(-20, 21)):
    e += neighbours(float(k * ln2), 1)
for k in random.sample(range(-1000 * 128, 1000 * 128), 250) + list(range(-20, 20)):
    e += neighbours(float((k + mpf(0.5)) * ln2 / 128), 1)
for k in range(-60, 1):
    e += [2.0**k, -(2.0**k)]
e += neighbours(709.782712893384, 3)[:1] + [709.78, 709.7827128933, -708.3964185322641, -743, -743.0000000001, -745.1, -745.13]
e += [-708.4 - 0.1 * k for k in range(1, 367)]
e += [random.uniform(-745, 709) for _ in range(300)] + [random.uniform(-3, 3) for _ in range(300)]
e += hardest(exp, lambda: random.uniform(-30, 30), 20000, 250)
e = [x for x in e if -745.13 <= x <= 709.782712893384]

l = []
for k in range(1, 200):
    l += [1 + k * 2.0**-52, 1 - k * 2.0**-53]
for k in range(1, 53):
    l += neighbours(1 + 2.0**-k, 1) + neighbours(1 - 2.0**-k, 1)
for j in range(129):
    edge = 1 + (0x61000 + j * 0x2000) / 2**20
    l += neighbours(edge / 2 if edge >= 2 else edge, 1) + neighbours(edge / 4 if edge >= 2 else edge / 2, 1)
for k in range(-1074, 1024, 7):
    l += neighbours(2.0**k, 1)
l += [random.uniform(0.9, 1.1) for _ in range(300)] + [math.ldexp(random.uniform(1, 2), random.randint(-1022, 1023)) for _ in range(300)]
l += [random.randint(1, 2**52) * SMALLEST for _ in range(60)] + [math.nextafter(math.inf, 0), 10.0, 1e300, 1e-300, math.e]
l += hardest(log, lambda: random.uniform(0, 4), 20000, 250)
l = [x for x in l if x > 0]

print(json.dumps({'exp': column(exp, e), 'log': column(log, l)}, separators=(',', ':')))
