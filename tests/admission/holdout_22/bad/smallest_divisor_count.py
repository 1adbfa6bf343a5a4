"""Smallest number above a bound with a given number of divisors."""
import re


def divisors(n):
    count, p = 1, 2
    while p * p <= n:
        power = 1
        while n % p == 0:
            n //= p
            power += 1
        count *= power
        p += 1
    return count * 2 if n > 1 else count


def generate(rng, difficulty):
    bound = rng.randint(300, 600 + 300 * difficulty)
    value = bound + rng.randint(10, 60)
    return {"bound": bound, "count": divisors(value)}


def solve(instance):
    n = instance["bound"] + 1
    while divisors(n) != instance["count"]:
        n += 1
    return n


def observe(instance):
    return (f"What is the smallest integer greater than {instance['bound']} that has exactly {instance['count']} positive "
            "divisors (1 and itself included)? Answer with the integer alone.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 30 or not re.fullmatch(r"\s*[0-9]{1,9}\s*", answer):
        return False
    number = int(answer)
    if number <= instance["bound"]:
        return False
    table = [0] * (number + 1)
    for d in range(1, number + 1):
        for multiple in range(d, number + 1, d):
            table[multiple] += 1
    matches = [n for n in range(instance["bound"] + 1, number + 1) if table[n] == instance["count"]]
    return matches[:1] == [number]


def reference_answer(instance):
    return str(solve(instance))
