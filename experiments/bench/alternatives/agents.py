"""
Model M as agents in plain Python, the way Mesa has them written: a class per kind, a step per firm, lists of agents. Mesa's own
scheduler and data collection would come on top. Random words are drawn for all firms of a month by NumPy, so that nobody is charged for
Threefry in Python; an own `random()` per draw would cost about as much.

  python3 agents.py FIRMS MONTHS SEED REPEATS
"""

import math

import numpy as np

from runs import main
from threefry import ENTRY_PLACE, ENTRY_TRAITS, draw, normals


class Bank:
    def __init__(self, rate):
        self.rate = rate
        self.equity = self.exposure = 0.0
        self.open()

    def open(self):
        self.before, self.exposure = self.exposure, 0.0
        self.interest = self.queue = self.lost = 0.0

    def decide(self, loan):
        self.queue += loan
        return self.before + self.queue <= 10 * self.equity

    def close(self):
        self.equity = max(0.0, self.equity + 0.5 * self.interest - self.lost - 0.0005 * self.exposure)


class Fund:
    def __init__(self, capital):
        self.capital, self.outstanding = capital, 0.0
        self.open()

    def open(self):
        self.before, self.outstanding = self.outstanding, 0.0
        self.asked = self.claims = self.fees = 0.0

    def decide(self, share):
        self.asked += share
        return self.before + self.asked <= 8 * self.capital

    def close(self, income):
        self.capital = max(0.0, self.capital + self.fees - self.claims + income)


class Sector:
    def __init__(self):
        self.trend = self.budget = self.attraction = 0.0


class Firm:
    def __init__(self, economy, number, month):
        one = np.array([number], dtype=np.uint32)
        x, y = normals(*draw(economy.seed, one, month, ENTRY_TRAITS))
        u, v = draw(economy.seed, one, month, ENTRY_PLACE)
        self.settle(economy, number, float(x[0]), float(y[0]), float(u[0]), float(v[0]))

    def settle(self, economy, number, x, y, u, v):
        self.economy, self.number = economy, number
        self.sector = economy.sectors[number % len(economy.sectors)]
        self.bank = economy.banks[int(len(economy.banks) * v)]
        self.productivity, self.quality = math.exp(0.2 * x), math.exp(0.2 * y)
        self.capital = 10 * (0.5 + u)
        self.cash = self.debt = 0.3 * self.capital
        self.guaranteed = self.demand = 0.0
        self.age, self.alive = 0, True

    def attract(self):
        x, y = self.economy.shocks
        self.demand = 0.9 * self.demand + 0.15 * x[self.number]
        self.unit_cost = 1 / self.productivity + 0.5 * (1 + 0.1 * y[self.number])
        pull = math.log(self.quality) - 2.0 * math.log(1.25 * self.unit_cost) + self.demand
        self.weight = self.capital * math.exp(pull)
        self.sector.attraction += self.weight

    def step(self):
        revenue, cost = self.trade()
        spare = self.cash - 0.3 * self.capital
        if spare > 0:
            self.capital += 0.05 * spare
            self.cash -= 0.25 * spare
        need = 0.1 * cost - self.cash
        if need > 0:
            self.borrow(need + 0.5 * cost, (revenue - cost) / cost)
        if self.cash < 0:
            self.fail()
            return
        u, v = self.economy.ideas
        if u[self.number] < 0.02:
            self.productivity *= 1 + 0.05 * v[self.number]
            self.quality *= 1 + 0.02 * v[self.number]
        self.age += 1
        self.bank.exposure += self.debt
        self.economy.fund.outstanding += self.guaranteed
        self.economy.counts[0] += 1

    def trade(self):
        price = 1.25 * self.unit_cost
        wanted = self.sector.budget * (self.weight / self.sector.attraction) / price
        output = min(wanted, 0.25 * self.productivity * self.capital)
        revenue, cost = price * output, self.unit_cost * output + 0.065 * self.capital
        paid, instalment = self.debt * self.bank.rate / 12, self.debt / 36
        self.cash += revenue - cost - paid - instalment
        self.debt -= instalment
        self.guaranteed -= self.guaranteed / 36
        self.capital *= 0.995
        self.bank.interest += paid
        return revenue, cost

    def borrow(self, loan, margin):
        economy = self.economy
        economy.counts[3] += 1
        u, v = economy.credit
        score = 1.5 + 4 * margin - 2 * self.debt / self.capital + 0.3 * math.log(1.0 + self.age)
        if not (u[self.number] < 1 / (1 + math.exp(-score)) and self.bank.decide(loan)):
            if not (v[self.number] < 1 / (1 + math.exp(-(score + 1))) and economy.fund.decide(0.8 * loan)):
                return
            economy.counts[5] += 1
            self.guaranteed += 0.8 * loan
            self.cash -= 0.01 * loan
            economy.fund.fees += 0.01 * loan
        economy.counts[4] += 1
        self.cash += loan
        self.debt += loan

    def fail(self):
        loss = self.debt - min(self.debt, 0.3 * self.capital)
        claim = loss * self.guaranteed / self.debt if self.debt > 0 else 0.0
        self.bank.lost += loss - claim
        self.economy.fund.claims += claim
        self.alive = False
        self.economy.counts[1] += 1


class Economy:
    def __init__(self, firms, seed):
        self.seed, self.numbers, self.counts = seed, np.arange(firms, dtype=np.uint32), [0] * 6
        self.banks = [Bank(0.06 + 0.002 * (b % 5)) for b in range(20)]
        self.sectors = [Sector() for _ in range(8)]
        self.fund = Fund(0.05 * firms)
        self.firms = [Firm(self, i, 0) for i in range(firms)]
        for firm in self.firms:
            firm.age = firm.number * 7919 % 120
            firm.bank.exposure += firm.debt
        for bank in self.banks:
            bank.equity = 0.12 * bank.exposure + 0.4 * firms / len(self.banks)

    def words(self, month, purpose):
        return [words.tolist() for words in draw(self.seed, self.numbers, month, purpose)]

    def step(self, month):
        self.shocks = [e.tolist() for e in normals(*draw(self.seed, self.numbers, month, 1))]
        self.credit, self.ideas = self.words(month, 2), self.words(month, 3)
        entry = self.words(month, 4)[0]
        trends = normals(*draw(self.seed, self.numbers[: len(self.sectors)], month, 9))[0]
        for sector, e in zip(self.sectors, trends.tolist()):
            sector.trend = 0.9 * sector.trend + 0.02 * e
            sector.budget = 3.6 * (len(self.firms) / len(self.sectors)) * math.exp(sector.trend)
            sector.attraction = 0.0
        for each in (*self.banks, self.fund):
            each.open()
        for firm in self.firms:
            if firm.alive:
                firm.attract()
        for i, firm in enumerate(self.firms):
            if firm.alive:
                firm.step()
            elif entry[i] < 0.2:
                self.firms[i] = Firm(self, i, month)
                self.counts[2] += 1
        for bank in self.banks:
            bank.close()
        self.fund.close(0.0005 * len(self.firms))


main(Economy, Economy.step)
