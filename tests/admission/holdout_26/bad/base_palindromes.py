"""List the numbers of a range that are palindromes in some base."""
import re

RESYN = {"profile": "standard", "family": "number_theory", "tags": ["palindromes", "bases"]}


def digits(n, base):
    out = []
    while n:
        out.append(n % base)
        n //= base
    return out


def is_palindrome(n, base):
    d = digits(n, base)
    return d == d[::-1]


def generate(rng, difficulty):
    while True:
        base = rng.randint(5, 9)
        low = rng.randint(100, 300 * difficulty)
        high = low + rng.randint(150, 300 + 200 * difficulty)
        found = [n for n in range(low, high) if is_palindrome(n, base)]
        if 4 <= len(found) <= 40:
            return {"base": base, "low": low, "high": high - 1, "count": len(found)}


def observe(instance):
    return (
        f"List all numbers from {instance['low']} to {instance['high']} whose digits in base {instance['base']} "
        "form a palindrome. Reply with the numbers, written in base ten and separated by commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    tokens = [t.strip() for t in answer.split(",") if t.strip()]
    if len(tokens) > instance["count"] or len(set(tokens)) != len(tokens):
        return False
    for token in tokens:
        if not re.fullmatch(r"[1-9][0-9]{0,5}", token):
            return False
        n = int(token)
        if not instance["low"] <= n <= instance["high"]:
            return False
        if not is_palindrome(n, instance["base"]):
            return False
    return True


def reference_answer(instance):
    return ", ".join(str(n) for n in range(instance["low"], instance["high"] + 1)
                     if is_palindrome(n, instance["base"]))
