"""Find a number with given remainders."""
import re

RESYN = {"profile": "standard", "family": "chinese_remainder", "tags": ["number-theory"]}

PRIMES = [5, 7, 9, 11, 13, 16, 17, 19, 23, 29, 31, 37]


def generate(rng, difficulty):
    moduli = sorted(rng.sample(PRIMES[2:], 2 + (difficulty + 1) // 3))
    product = 1
    for m in moduli:
        product *= m
    secret = rng.randrange(product // 3, product)
    return {"moduli": moduli, "rests": [secret % m for m in moduli], "secret": secret}


def observe(instance):
    lines = "\n".join(f"x leaves remainder {r} when divided by {m}"
                      for m, r in zip(instance["moduli"], instance["rests"]))
    return (f"{lines}\nFind a positive integer x below 10^30 with all these properties. "
            "Any such x counts; answer with plain decimal digits.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,30}", answer.strip()):
        return False
    x = int(answer.strip())
    return x > 0 and all(x % m == r for m, r in zip(instance["moduli"], instance["rests"]))
