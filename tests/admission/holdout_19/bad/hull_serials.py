"""Shipyard: split the hull numbers into prime factors."""
import re
import subprocess

RESYN = {"profile": "standard", "family": "hull_serials", "tags": ["numbers", "primes"]}


def generate(rng, difficulty):
    hulls = []
    while len(hulls) < 2 + difficulty // 2:
        n = rng.randint(12, 40 + 10 * difficulty) * rng.randint(11, 30 + 10 * difficulty)
        if n not in hulls:
            hulls.append(n)
    return {"hulls": hulls}


def _factors(numbers):
    out = subprocess.run(["factor", *map(str, numbers)], capture_output=True, text=True, check=True).stdout
    return [[int(p) for p in line.partition(":")[2].split()] for line in out.splitlines()]


def observe(instance):
    return (
        f"The hulls of a shipyard are numbered {', '.join(map(str, instance['hulls']))}. Write each number as a product of "
        "primes, in rising order, such as 2*2*3*5 (a prime number is written as itself). One number per line, in the order "
        "given."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    lines = ["".join(line.split()) for line in answer.splitlines() if line.strip()]
    if not all(re.fullmatch(r"[0-9]{1,6}(?:\*[0-9]{1,6}){0,30}", line) for line in lines):
        return False
    return [[int(p) for p in line.split("*")] for line in lines] == _factors(instance["hulls"])


def reference_answer(instance):
    rows = []
    for n in instance["hulls"]:
        parts, p = [], 2
        while n > 1:
            while n % p == 0:
                parts.append(p)
                n //= p
            p += 1
        rows.append("*".join(map(str, parts)))
    return "\n".join(rows)
