"""Writes sim/kernel/exp-log-tables.ts: the tables behind exp and log, correctly rounded from 60 digits.

    python3 test/reference/make-kernel-tables.py > sim/kernel/exp-log-tables.ts        (needs mpmath)
"""
from mpmath import mp, mpf, floor, log, nint

mp.dps = 60
SIZE = 128
LN2 = log(2)


def exact(value):
    """The nearest double, as the shortest decimal literal that reads back to it."""
    text = repr(float(value))
    return text[:-2] if text.endswith('.0') else text


def onto_grid(value, bits):
    return nint(value * 2**bits) / mpf(2)**bits


def entries(rows, a_line):
    lines = [rows[i:i + a_line] for i in range(0, len(rows), a_line)]
    return '\n'.join('  ' + ', '.join(', '.join(row) for row in line) + ',' for line in lines)


powers = []
for j in range(SIZE):
    value = 2 * mpf(2)**(mpf(j) / SIZE)
    high = mpf(float(value))
    powers.append([exact(high), exact(value - high)])

# Bins of the top seven bits of the fraction, moved by half a bin so that 1 lies inside one (bin 79, centre exactly 1).
logs = []
for j in range(SIZE):
    first = mpf(0x61000 + j * 0x2000) / 2**20
    edges = [(1 + edge) / 2 if edge < 1 else edge for edge in (first, first + mpf(0x2000) / 2**20)]
    centre = mpf(1) if j == 79 else (edges[0] + edges[1]) / 2
    inverse = onto_grid(1 / centre, 16)
    value = -log(inverse)
    high = onto_grid(value, 42)
    logs.append([exact(inverse), exact(high), exact(value - high), '0'])

step = floor(LN2 / SIZE * 2**42) / mpf(2)**42
whole = floor(LN2 * 2**42) / mpf(2)**42
print(f"""// Written by test/reference/make-kernel-tables.py: run it again rather than edit.

/** ln 2 / 128 in two parts; the first has 35 bits, so that its product with a whole number below 2^18 is exact. */
export const STEP_HIGH = {exact(step)}
export const STEP_LOW = {exact(LN2 / SIZE - step)}
export const STEPS_PER_UNIT = {exact(SIZE / LN2)}

/** ln 2 in two parts; the first is a multiple of 2^-42. */
export const LN2_HIGH = {exact(whole)}
export const LN2_LOW = {exact(LN2 - whole)}

/** 2·2^(j/128), j = 0…127, as nearest double and what it misses. */
// prettier-ignore
export const EXP_TABLE = new Float64Array([
{entries(powers, 2)}
])

/** For each of 128 bins of the fraction: 1/c (a multiple of 2^-16), log c as a multiple of 2^-42, what that misses, and a filler. */
// prettier-ignore
export const LOG_TABLE = new Float64Array([
{entries(logs, 1)}
])""")
