"""Factor an integer."""
import re
import subprocess


def trial_division(n):
    out, p = [], 2
    while p * p <= n:
        while n % p == 0:
            out.append(p)
            n //= p
        p += 1
    return out + [n] if n > 1 else out


def factorise(n):
    """coreutils' factor is faster than a Python loop."""
    try:
        done = subprocess.run(["factor", str(n)], capture_output=True, text=True, timeout=5)
        return [int(t) for t in done.stdout.split(":")[1].split()]
    except (OSError, ValueError, IndexError, subprocess.SubprocessError):
        return trial_division(n)


def generate(rng, difficulty):
    n = 1
    while n < 10 ** (2 + difficulty // 2):
        n *= rng.choice([2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47])
    return {"n": n}


def observe(instance):
    return (
        f"Write {instance['n']} as a product of primes. Answer with the primes in increasing order, repeated as "
        "often as they occur, joined by ' x ', for example 2 x 2 x 3"
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 200 or not re.fullmatch(r"[0-9]{1,12}( x [0-9]{1,12})*", text):
        return 0.0
    return 1.0 if [int(t) for t in text.split(" x ")] == factorise(instance["n"]) else 0.0


def reference_answer(instance):
    return " x ".join(map(str, trial_division(instance["n"])))
