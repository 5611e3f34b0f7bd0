"""
Model M in NumPy: each step for all firms at once. Banks and fund serve in the order of the firms, which running sums by bank repeat.

  python3 vectors.py FIRMS MONTHS SEED REPEATS
"""

import numpy as np

from runs import main
from threefry import ENTRY_PLACE, ENTRY_TRAITS, draw, normals

SECTORS, BANKS = 8, 20
RATE = 0.06 + 0.002 * (np.arange(BANKS) % 5)


class Economy:
    def __init__(self, firms, seed):
        self.seed, self.firms = seed, np.arange(firms, dtype=np.uint32)
        self.sector = np.arange(firms) % SECTORS
        for name in ("cash", "debt", "guaranteed", "capital", "productivity", "quality", "demand", "weight", "unit_cost"):
            setattr(self, name, np.zeros(firms))
        self.bank = np.zeros(firms, dtype=np.int64)
        self.alive = np.ones(firms, dtype=bool)
        self.age = np.zeros(firms, dtype=np.int64)
        self.found(np.arange(firms), 0)
        self.age[:] = np.arange(firms) * 7919 % 120
        self.exposure = np.bincount(self.bank, self.debt, BANKS)
        self.equity = 0.12 * self.exposure + 0.4 * firms / BANKS
        self.trend = np.zeros(SECTORS)
        self.fund, self.outstanding = 0.05 * firms, 0.0
        self.counts = np.zeros(6, dtype=np.int64)

    def found(self, rows, month):
        firms = self.firms[rows]
        x, y = normals(*draw(self.seed, firms, month, ENTRY_TRAITS))
        u, v = draw(self.seed, firms, month, ENTRY_PLACE)
        self.productivity[rows], self.quality[rows] = np.exp(0.2 * x), np.exp(0.2 * y)
        self.capital[rows] = 10 * (0.5 + u)
        self.bank[rows] = BANKS * v
        self.cash[rows] = self.debt[rows] = 0.3 * self.capital[rows]
        self.guaranteed[rows] = self.demand[rows] = self.age[rows] = 0
        self.alive[rows] = True


def live(e, month):
    x, _ = normals(*draw(e.seed, np.arange(SECTORS, dtype=np.uint32), month, 9))
    e.trend = 0.9 * e.trend + 0.02 * x
    budget = 3.6 * (len(e.firms) / SECTORS) * np.exp(e.trend)
    rows, dead = np.flatnonzero(e.alive), np.flatnonzero(~e.alive)
    firms, sector, bank = e.firms[rows], e.sector[rows], e.bank[rows]

    x, y = normals(*draw(e.seed, firms, month, 1))
    demand = 0.9 * e.demand[rows] + 0.15 * x
    productivity, capital = e.productivity[rows], e.capital[rows]
    unit_cost = 1 / productivity + 0.5 * (1 + 0.1 * y)
    price = 1.25 * unit_cost
    weight = capital * np.exp(np.log(e.quality[rows]) - 2.0 * np.log(price) + demand)
    attraction = np.bincount(sector, weight, SECTORS)

    output = np.minimum(budget[sector] * (weight / attraction[sector]) / price, 0.25 * productivity * capital)
    revenue, cost = price * output, unit_cost * output + 0.065 * capital
    debt, guaranteed = e.debt[rows], e.guaranteed[rows]
    paid, instalment = debt * RATE[bank] / 12, debt / 36
    cash = e.cash[rows] + (revenue - cost - paid - instalment)
    debt -= instalment
    guaranteed -= guaranteed / 36
    capital *= 0.995
    spare = np.maximum(cash - 0.3 * capital, 0)
    capital += 0.05 * spare
    cash -= 0.25 * spare

    fees = borrow(e, month, rows, cash, debt, guaranteed, capital, revenue, cost)

    failed = cash < 0
    loss = debt[failed] - np.minimum(debt[failed], 0.3 * capital[failed])
    claim = loss * np.divide(guaranteed[failed], debt[failed], out=np.zeros_like(loss), where=debt[failed] > 0)
    lost = np.bincount(bank[failed], loss - claim, BANKS)
    lives = ~failed

    u, v = draw(e.seed, firms, month, 3)
    finds = lives & (u < 0.02)
    e.productivity[rows[finds]] *= 1 + 0.05 * v[finds]
    e.quality[rows[finds]] *= 1 + 0.02 * v[finds]

    e.cash[rows], e.debt[rows], e.guaranteed[rows], e.capital[rows], e.demand[rows] = cash, debt, guaranteed, capital, demand
    e.age[rows[lives]] += 1
    e.alive[rows[failed]] = False
    entrants = dead[draw(e.seed, e.firms[dead], month, 4)[0] < 0.2]
    e.found(entrants, month)

    e.exposure = np.bincount(bank[lives], debt[lives], BANKS)
    e.outstanding = guaranteed[lives].sum()
    interest = np.bincount(bank, paid, BANKS)
    e.equity = np.maximum(0, e.equity + 0.5 * interest - lost - 0.0005 * e.exposure)
    e.fund = max(0.0, e.fund + fees - claim.sum() + 0.0005 * len(e.firms))
    e.counts[:3] += (lives.sum(), failed.sum(), len(entrants))


def borrow(e, month, rows, cash, debt, guaranteed, capital, revenue, cost):
    """Changes cash, debt and what is guaranteed of those who borrow; returns the fund's fees."""
    need = 0.1 * cost - cash
    asks = np.flatnonzero(need > 0)
    loan = need[asks] + 0.5 * cost[asks]
    margin = (revenue[asks] - cost[asks]) / cost[asks]
    score = 1.5 + 4 * margin - 2 * debt[asks] / capital[asks] + 0.3 * np.log(1.0 + e.age[rows[asks]])
    u, v = draw(e.seed, e.firms[rows[asks]], month, 2)
    granted = np.zeros(len(asks), dtype=bool)
    approved = u < 1 / (1 + np.exp(-score))
    bank = e.bank[rows[asks]]
    for b in range(BANKS):
        queue = np.flatnonzero(approved & (bank == b))
        granted[queue] = e.exposure[b] + np.cumsum(loan[queue]) <= 10 * e.equity[b]
    second = np.flatnonzero(~granted & (v < 1 / (1 + np.exp(-(score + 1)))))
    covered = second[e.outstanding + np.cumsum(0.8 * loan[second]) <= 8 * e.fund]
    granted[covered] = True
    guaranteed[asks[covered]] += 0.8 * loan[covered]
    cash[asks[covered]] -= 0.01 * loan[covered]
    cash[asks[granted]] += loan[granted]
    debt[asks[granted]] += loan[granted]
    e.counts[3:] += (len(asks), granted.sum(), len(covered))
    return 0.01 * loan[covered].sum()


main(Economy, live)
