"""
Model M in Numba: the loops of typed-arrays.ts, compiled to machine code from Python.

  python3 compiled.py FIRMS MONTHS SEED REPEATS
"""

import math

import numpy as np
from numba import njit, uint32

from runs import main

SECTORS, BANKS = 8, 20
TURNS = np.array([[13, 15, 26, 6], [17, 29, 16, 24]], dtype=np.uint32)
CASH, DEBT, GUARANTEED, CAPITAL, PRODUCTIVITY, QUALITY, DEMAND, WEIGHT, UNIT_COST = range(9)
EQUITY, EXPOSURE = range(2)
FUND, OUTSTANDING = range(2)


@njit(inline="always")
def draw(seed, firm, month, purpose):
    third = uint32(0x1BD11BDA) ^ seed ^ uint32(purpose)
    a, b = uint32(uint32(firm) + seed), uint32(uint32(month) + uint32(purpose))
    for group in range(5):
        for turn in range(4):
            by = TURNS[group & 1, turn]
            a = uint32(a + b)
            b = uint32(uint32(b << by) | (b >> uint32(32 - by))) ^ a
        at = (group + 1) % 3
        a = uint32(a + (seed if at == 0 else uint32(purpose) if at == 1 else third))
        b = uint32(b + (uint32(purpose) if at == 0 else third if at == 1 else seed) + uint32(group + 1))
    return (a + 0.5) / 4294967296.0, (b + 0.5) / 4294967296.0


@njit(inline="always")
def normals(u, v):
    radius, angle = math.sqrt(-2.0 * math.log(u)), 6.283185307179586 * v
    return radius * math.cos(angle), radius * math.sin(angle)


@njit(cache=False)
def found(seed, f, age, bank, alive, i, month):
    u, v = draw(seed, i, month, 5)
    x, y = normals(u, v)
    u, v = draw(seed, i, month, 6)
    f[PRODUCTIVITY, i], f[QUALITY, i] = math.exp(0.2 * x), math.exp(0.2 * y)
    f[CAPITAL, i] = 10 * (0.5 + u)
    f[CASH, i] = f[DEBT, i] = 0.3 * f[CAPITAL, i]
    f[GUARANTEED, i] = f[DEMAND, i] = 0.0
    bank[i], age[i], alive[i] = int(BANKS * v), 0, True


@njit(cache=False)
def begin(seed, f, age, bank, alive, banks, fund):
    firms = len(age)
    for i in range(firms):
        found(seed, f, age, bank, alive, i, 0)
        age[i] = i * 7919 % 120
        banks[EXPOSURE, bank[i]] += f[DEBT, i]
    banks[EQUITY] = 0.12 * banks[EXPOSURE] + 0.4 * firms / BANKS
    fund[FUND] = 0.05 * firms


@njit(cache=False)
def attract(seed, f, alive, month):
    total = np.zeros(SECTORS)
    for i in range(len(alive)):
        if not alive[i]:
            continue
        u, v = draw(seed, i, month, 1)
        x, y = normals(u, v)
        f[DEMAND, i] = 0.9 * f[DEMAND, i] + 0.15 * x
        f[UNIT_COST, i] = 1 / f[PRODUCTIVITY, i] + 0.5 * (1 + 0.1 * y)
        pull = math.log(f[QUALITY, i]) - 2.0 * math.log(1.25 * f[UNIT_COST, i]) + f[DEMAND, i]
        f[WEIGHT, i] = f[CAPITAL, i] * math.exp(pull)
        total[i % SECTORS] += f[WEIGHT, i]
    return total


@njit(cache=False)
def month_of(seed, f, age, bank, alive, banks, fund, trend, counts, month):
    firms = len(age)
    budget = np.empty(SECTORS)
    for s in range(SECTORS):
        u, v = draw(seed, s, month, 9)
        trend[s] = 0.9 * trend[s] + 0.02 * normals(u, v)[0]
        budget[s] = 3.6 * (firms / SECTORS) * math.exp(trend[s])
    attraction = attract(seed, f, alive, month)
    before, equity = banks[EXPOSURE].copy(), banks[EQUITY]
    interest, queue, lost = np.zeros(BANKS), np.zeros(BANKS), np.zeros(BANKS)
    outstanding, asked, claims, fees = fund[OUTSTANDING], 0.0, 0.0, 0.0
    banks[EXPOSURE] = 0.0
    fund[OUTSTANDING] = 0.0
    for i in range(firms):
        if not alive[i]:
            if draw(seed, i, month, 4)[0] < 0.2:
                found(seed, f, age, bank, alive, i, month)
                counts[2] += 1
            continue
        b, s = bank[i], i % SECTORS
        k, d, g, c = f[CAPITAL, i], f[DEBT, i], f[GUARANTEED, i], f[CASH, i]
        price = 1.25 * f[UNIT_COST, i]
        output = min(budget[s] * (f[WEIGHT, i] / attraction[s]) / price, 0.25 * f[PRODUCTIVITY, i] * k)
        revenue, cost = price * output, f[UNIT_COST, i] * output + 0.065 * k
        paid, instalment = d * (0.06 + 0.002 * (b % 5)) / 12, d / 36
        c += revenue - cost - paid - instalment
        d -= instalment
        g -= g / 36
        k *= 0.995
        interest[b] += paid
        spare = c - 0.3 * k
        if spare > 0:
            k += 0.05 * spare
            c -= 0.25 * spare
        need = 0.1 * cost - c
        if need > 0:
            counts[3] += 1
            loan = need + 0.5 * cost
            score = 1.5 + 4 * (revenue - cost) / cost - 2 * d / k + 0.3 * math.log(1.0 + age[i])
            u, v = draw(seed, i, month, 2)
            granted = False
            if u < 1 / (1 + math.exp(-score)):
                queue[b] += loan
                granted = before[b] + queue[b] <= 10 * equity[b]
            if not granted and v < 1 / (1 + math.exp(-(score + 1))):
                asked += 0.8 * loan
                if outstanding + asked <= 8 * fund[FUND]:
                    granted = True
                    counts[5] += 1
                    g += 0.8 * loan
                    c -= 0.01 * loan
                    fees += 0.01 * loan
            if granted:
                counts[4] += 1
                c += loan
                d += loan
        if c < 0:
            loss = d - min(d, 0.3 * k)
            claim = loss * g / d if d > 0 else 0.0
            lost[b] += loss - claim
            claims += claim
            alive[i] = False
            counts[1] += 1
        else:
            u, v = draw(seed, i, month, 3)
            if u < 0.02:
                f[PRODUCTIVITY, i] *= 1 + 0.05 * v
                f[QUALITY, i] *= 1 + 0.02 * v
            age[i] += 1
            banks[EXPOSURE, b] += d
            fund[OUTSTANDING] += g
            counts[0] += 1
        f[CAPITAL, i], f[DEBT, i], f[GUARANTEED, i], f[CASH, i] = k, d, g, c
    for b in range(BANKS):
        equity[b] = max(0.0, equity[b] + 0.5 * interest[b] - lost[b] - 0.0005 * banks[EXPOSURE, b])
    fund[FUND] = max(0.0, fund[FUND] + fees - claims + 0.0005 * firms)


class Economy:
    def __init__(self, firms, seed):
        self.seed = np.uint32(seed)
        self.columns = np.zeros((9, firms)), np.zeros(firms, np.uint16), np.zeros(firms, np.uint8), np.zeros(firms, np.bool_)
        self.banks, self.fund, self.trend = np.zeros((2, BANKS)), np.zeros(2), np.zeros(SECTORS)
        self.counts = np.zeros(6, np.int64)
        begin(self.seed, *self.columns, self.banks, self.fund)


def live(e, month):
    month_of(e.seed, *e.columns, e.banks, e.fund, e.trend, e.counts, month)


main(Economy, live)
