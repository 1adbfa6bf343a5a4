"""Write a function for a rule on digits."""


def _rule(instance, n):
    a, b, mod = instance["a"], instance["b"], instance["mod"]
    digits = [int(ch) for ch in str(n)]
    return (a * sum(digits) + b * sum(digits[::2]) + n) % mod


def generate(rng, difficulty):
    return {
        "a": rng.randint(2, 5 + 10 * difficulty),
        "b": rng.randint(2, 5 + 10 * difficulty),
        "mod": rng.randint(50, 100 * difficulty + 60),
        "probes": [rng.randrange(10 ** (2 + difficulty)) for _ in range(20)],
    }


def observe(instance):
    return (
        "Write a Python function f(n) that takes a non-negative integer and returns the remainder modulo "
        f"{instance['mod']} of the sum of n itself, {instance['a']} times the sum of the decimal digits of n, and "
        f"{instance['b']} times the sum of the 1st, 3rd, 5th, ... digit of n counted from the left. "
        "Answer with the code only."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or "def f(" not in answer:
        return False
    space = {}
    try:
        exec(answer, space)
        f = space["f"]
        return all(f(n) == _rule(instance, n) for n in instance["probes"])
    except Exception:
        return False


def reference_answer(instance):
    return (
        "def f(n):\n"
        "    d = [int(c) for c in str(n)]\n"
        f"    return ({instance['a']} * sum(d) + {instance['b']} * sum(d[::2]) + n) % {instance['mod']}\n"
    )
