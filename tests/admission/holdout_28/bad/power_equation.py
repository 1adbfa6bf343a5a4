"""Discrete logarithm modulo a small prime."""
import re

RESYN = {"profile": "standard", "family": "modular", "tags": ["dlog"]}
_ORDER = {}


def _order(g, p):
    if (g, p) not in _ORDER:
        k, v = 1, g
        while v != 1:
            k, v = k + 1, v * g % p
        _ORDER[g, p] = k
    return _ORDER[g, p]


def _is_prime(n):
    return n > 1 and all(n % d for d in range(2, int(n ** 0.5) + 1))


def _power(g, x, p):
    v = 1
    for _ in range(x):
        v = v * g % p
    return v


def generate(rng, difficulty):
    while True:
        p = rng.randint(150 * difficulty, 300 * difficulty)
        if not _is_prime(p):
            continue
        g = rng.randint(2, p - 2)
        order = _order(g, p)
        if order > 90:
            x = rng.randrange(10, order)
            h = pow(g, x, p)
            if x not in (p, g, h):
                return {"p": p, "g": g, "h": h}


def observe(instance):
    return (
        f"Find a non-negative integer x with {instance['g']}^x = {instance['h']} "
        f"(mod {instance['p']}). Any such x of at most 30 digits is right. Answer with x alone."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 60:
        return False
    text = answer.strip()
    if not re.fullmatch("[0-9]{1,30}", text):
        return False
    g, p = instance["g"], instance["p"]
    return _power(g, int(text), p) == instance["h"]
