"""Find inputs for which a small gate network shows given outputs."""
import re

RESYN = {"profile": "standard", "family": "circuits", "tags": ["logic"]}


def _simulate(gates, bits):
    wires = list(bits)
    for kind, a, b in gates:
        x, y = wires[a], wires[b]
        if kind == "and":
            wires.append(x & y)
        elif kind == "or":
            wires.append(x | y)
        elif kind == "xor":
            wires.append(x ^ y)
        else:
            wires.append(1 - (x & y))
    return wires


def generate(rng, difficulty):
    n = 10 + difficulty // 2
    gates = []
    for k in range(10 + 2 * difficulty):
        a, b = rng.sample(range(n + k), 2)
        gates.append([rng.choice(["and", "or", "xor", "nand"]), a, b])
    for i in range(n):
        gates.append(["xor", i, rng.randrange(n, n + 10 + 2 * difficulty)])
    bits = [rng.randint(0, 1) for _ in range(n)]
    return {"n": n, "gates": gates, "outputs": _simulate(gates, bits)[n:], "bits": bits}


def observe(instance):
    n = instance["n"]
    lines = [
        f"w{n + i} = {kind}(w{a}, w{b})  must be {instance['outputs'][i]}"
        for i, (kind, a, b) in enumerate(instance["gates"])
    ]
    return (
        f"The inputs of a circuit are w0 to w{n - 1}. Each gate has to show the value given:\n" + "\n".join(lines) +
        f"\nAnswer with the {n} input bits, w0 first, as a string of 0 and 1 without blanks."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if len(text) != instance["n"] or not re.fullmatch("[01]+", text):
        return False
    wires = _simulate(instance["gates"], [int(ch) for ch in text])
    return wires[instance["n"]:] == instance["outputs"]


def reference_answer(instance):
    return "".join(map(str, instance["bits"]))
