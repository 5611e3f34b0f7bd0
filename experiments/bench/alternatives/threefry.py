"""The random numbers of model M in NumPy: Threefry-2x32 with 20 rounds for many firms at once, and Box and Muller's normals."""

import numpy as np

TURNS = ((13, 15, 26, 6), (17, 29, 16, 24))
ENTRY_TRAITS, ENTRY_PLACE = 5, 6


def draw(seed, firms, month, purpose):
    """Both words for each firm, as numbers between 0 and 1."""
    seed, purpose = np.uint32(seed), np.uint32(purpose)
    key = (seed, purpose, np.uint32(0x1BD11BDA) ^ seed ^ purpose)
    a = firms + seed
    b = np.full_like(a, np.uint32(month) + purpose)
    for group in range(5):
        for by in TURNS[group & 1]:
            a += b
            b = (b << np.uint32(by) | b >> np.uint32(32 - by)) ^ a
        a += key[(group + 1) % 3]
        # Kept in 32 bits without a word about the overflow.
        b += np.uint32((int(key[(group + 2) % 3]) + group + 1) & 0xFFFFFFFF)
    return (a + 0.5) / 4294967296.0, (b + 0.5) / 4294967296.0


def normals(u, v):
    radius = np.sqrt(-2.0 * np.log(u))
    angle = 6.283185307179586 * v
    return radius * np.cos(angle), radius * np.sin(angle)
