"""Write a bit-manipulation function from an English description."""
import random

RESYN = {"profile": "standard", "family": "bit-functions", "tags": ["bits", "code"]}

STEPS = {
    "xor": "XOR the value with %d",
    "rotl": "rotate the value left by %d places within 16 bits",
    "shr": "XOR the value with itself shifted right by %d places",
    "add": "add %d modulo 65536",
}


def _apply(steps, x):
    for name, k in steps:
        if name == "xor":
            x ^= k
        elif name == "rotl":
            x = ((x << k) | (x >> (16 - k))) & 0xFFFF
        elif name == "shr":
            x ^= x >> k
        else:
            x = (x + k) & 0xFFFF
    return x


def generate(rng, difficulty):
    steps = []
    for _ in range(2 + difficulty):
        name = rng.choice(sorted(STEPS))
        k = rng.randint(1, 15) if name in ("rotl", "shr") else rng.randint(257, 65535)
        steps.append([name, k])
    tests = [rng.randint(0, 65535) for _ in range(20 + 2 * difficulty)]
    return {"steps": steps, "tests": tests}


def observe(instance):
    lines = ["%d. %s" % (n, STEPS[name] % k) for n, (name, k) in enumerate(instance["steps"], 1)]
    return (
        "Write a Python function f(x) for integers 0 <= x < 65536 that does these steps in order and "
        "returns the result:\n" + "\n".join(lines) + "\nAnswer with the source code of f only."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or "def f" not in answer:
        return False
    scope = {}
    try:
        exec(answer.strip(), scope)
        func = scope["f"]
        for x in instance["tests"]:
            got = func(x)
            if type(got) is not int or got != _apply(instance["steps"], x):
                return False
    except Exception:
        return False
    return True


def reference_answer(instance):
    body = ["def f(x):"]
    for name, k in instance["steps"]:
        if name == "xor":
            body.append("    x ^= %d" % k)
        elif name == "rotl":
            body.append("    x = ((x << %d) | (x >> %d)) & 65535" % (k, 16 - k))
        elif name == "shr":
            body.append("    x ^= x >> %d" % k)
        else:
            body.append("    x = (x + %d) & 65535" % k)
    body.append("    return x")
    return "\n".join(body)
