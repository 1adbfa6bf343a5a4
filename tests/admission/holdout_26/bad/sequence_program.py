"""Write a Python function for a recurrence that is given in words."""

RESYN = {"profile": "standard", "family": "programming", "tags": ["code", "recurrence"]}


def generate(rng, difficulty):
    return {
        "a0": rng.randint(1, 5 + difficulty),
        "a1": rng.randint(1, 5 + difficulty),
        "p": rng.randint(1, 2 + difficulty),
        "q": rng.randint(1, 2 + difficulty),
        "r": rng.randint(0, 3 * difficulty),
    }


def terms(instance, count):
    out = [instance["a0"], instance["a1"]]
    while len(out) < count:
        out.append(instance["p"] * out[-1] + instance["q"] * out[-2] + instance["r"])
    return out[:count]


def observe(instance):
    return (
        f"A sequence starts with a(0) = {instance['a0']} and a(1) = {instance['a1']}; after that "
        f"a(n) = {instance['p']}*a(n-1) + {instance['q']}*a(n-2) + {instance['r']}.\n"
        "Write a Python function a(n) that returns the n-th term for 0 <= n < 20.\n"
        "Reply with the code only."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or "def a(" not in answer:
        return False
    namespace = {}
    try:
        exec(answer, namespace)
        function = namespace["a"]
        got = [function(n) for n in range(20)]
    except Exception:
        return False
    return got == terms(instance, 20)


def reference_answer(instance):
    return (
        "def a(n):\n"
        f"    x, y = {instance['a0']}, {instance['a1']}\n"
        "    for _ in range(n):\n"
        f"        x, y = y, {instance['p']} * y + {instance['q']} * x + {instance['r']}\n"
        "    return x\n"
    )
