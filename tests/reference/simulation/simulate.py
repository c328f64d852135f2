"""Draws Q-sorts as analysis/simulation says, written separately in Python, whole numbers and fractions throughout.

    python3 tests/reference/simulation/simulate.py > tests/reference/simulation/q-sorts.json

Only the square root is rounded (to 40 digits), so no ranking can hang on a double's last bit.
"""

import json
from decimal import Decimal, getcontext
from fractions import Fraction

getcontext().prec = 60
M64, M32 = 2**64 - 1, 2**32 - 1


def splitmix64(seed, index):
    z = (seed + (index + 1) * 0x9E3779B97F4A7C15) & M64
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & M64
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & M64
    return z ^ (z >> 31)


def rotl(x, k):
    return ((x << k) | (x >> (32 - k))) & M32


def chance(seed, stream):
    a, b = splitmix64(seed, 2 * stream), splitmix64(seed, 2 * stream + 1)
    s = [a & M32, a >> 32, b & M32, b >> 32]
    while True:
        yield (rotl((s[1] * 5) & M32, 7) * 9) & M32
        t = (s[1] << 9) & M32
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = rotl(s[3], 11)


def standardised(scores):
    mean = sum(scores, Fraction(0)) / len(scores)
    variance = sum((x - mean) ** 2 for x in scores) / len(scores)
    root = (Decimal(variance.numerator) / Decimal(variance.denominator)).sqrt()
    return [(x - mean) / Fraction(root) if root else Fraction(0) for x in scores]


def q_sort(plan, index, holds):
    cells = [value for value, capacity in plan["distribution"] for _ in range(capacity)]
    held = [standardised([Fraction(x) for x in plan["viewpoints"][key]]) for key in holds]
    leaning = standardised([sum(column) for column in zip(*held)]) if held else None
    draws = chance(plan["seed"], index)
    x = []
    for s in range(len(cells)):
        e = Fraction(sum(next(draws) for _ in range(12)) - 6 * 2**32, 2**32)
        x.append(leaning[s] + Fraction(plan["noise"]) * e if leaning else e)
    values = [None] * len(cells)
    for rank, s in enumerate(sorted(range(len(cells)), key=lambda s: x[s])):
        values[s] = cells[rank]
    return values


PLAN = {
    "distribution": [[-3, 1], [-2, 2], [-1, 3], [0, 4], [1, 3], [2, 2], [5, 1]],
    "viewpoints": {
        "rising": list(range(16)),
        "hill": [0, 1, 3, 5, 7, 8, 9, 10, 10, 9, 8, 7, 5, 3, 1, -2],
    },
    "sorters": [["rising"], ["hill"], ["rising", "hill"], [], ["rising"], []],
    "noise": 0.75,
    "seed": 20260301,
}

PLAN["expected"] = [q_sort(PLAN, index, holds) for index, holds in enumerate(PLAN["sorters"])]
print(json.dumps(PLAN))
