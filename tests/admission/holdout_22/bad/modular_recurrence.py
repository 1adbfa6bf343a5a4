"""Terms of a recurrence modulo a prime."""
import random
import re

PRIMES = [1009, 2003, 3001, 4001, 5003, 6007, 7001, 8009, 9001, 10007]


def generate(rng, difficulty):
    rng = random.Random(1000 + difficulty)
    p = PRIMES[difficulty - 1]
    return {"p": p, "a": rng.randrange(2, p), "b": rng.randrange(2, p), "x0": rng.randrange(p),
            "n": 5 + 3 * difficulty}


def term(instance):
    x = instance["x0"]
    for _ in range(instance["n"]):
        x = (instance["a"] * x * x + instance["b"]) % instance["p"]
    return x


def observe(instance):
    return (f"x(0) = {instance['x0']} and x(k+1) = ({instance['a']} * x(k)^2 + {instance['b']}) mod {instance['p']}.\n"
            f"What is x({instance['n']})? Answer with the integer alone.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 30 or not re.fullmatch(r"\s*[0-9]{1,6}\s*", answer):
        return False
    return int(answer) == term(instance)


def reference_answer(instance):
    return str(term(instance))
