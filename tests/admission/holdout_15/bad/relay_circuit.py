"""Does the lamp of a gate circuit light up?"""

RESYN = {"profile": "standard", "family": "circuits", "tags": ["logic"]}

GATES = {"AND": lambda a, b: a & b, "OR": lambda a, b: a | b, "XOR": lambda a, b: a ^ b,
         "NAND": lambda a, b: 1 - (a & b)}


def _lamp(inputs, gates):
    values = list(inputs)
    for name, a, b in gates:
        values.append(GATES[name](values[a], values[b]))
    return values[-1]


def generate(rng, difficulty):
    inputs = [rng.randint(0, 1) for _ in range(4 + difficulty)]
    gates = []
    for k in range(5 + 3 * difficulty):
        a, b = rng.sample(range(len(inputs) + k), 2)
        gates.append((rng.choice(sorted(GATES)), a, b))
    return {"inputs": inputs, "gates": gates}


def observe(instance):
    n = len(instance["inputs"])
    lines = [f"w{i} = {v}" for i, v in enumerate(instance["inputs"])]
    lines += [f"w{n + k} = w{a} {name} w{b}" for k, (name, a, b) in enumerate(instance["gates"])]
    lines.append(f"A lamp is connected to w{n + len(instance['gates']) - 1}. Is it on or off? Answer ON or OFF.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return answer.strip() == ("ON" if _lamp(instance["inputs"], instance["gates"]) else "OFF")


def reference_answer(instance):
    return "ON" if _lamp(instance["inputs"], instance["gates"]) else "OFF"
