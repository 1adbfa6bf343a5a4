"""Evaluate a logic circuit built of one kind of gate."""

RESYN = {"description": "Evaluate circuits", "tags": ["logic", "circuits"]}

GATES = {
    "and": lambda a, b: a & b,
    "or": lambda a, b: a | b,
    "xor": lambda a, b: a ^ b,
    "nand": lambda a, b: 1 - (a & b),
    "nor": lambda a, b: 1 - (a | b),
    "xnor": lambda a, b: 1 - (a ^ b),
}

RULES = {
    "and": "1 if both inputs are 1, otherwise 0",
    "or": "0 if both inputs are 0, otherwise 1",
    "xor": "1 if the inputs differ, otherwise 0",
    "nand": "0 if both inputs are 1, otherwise 1",
    "nor": "1 if both inputs are 0, otherwise 0",
}

KINDS = [["or", "nand"], ["nand"], ["nor"], ["xor", "and"], ["nand", "xor"],
         ["nor", "xor"], ["nand", "nor"], ["nand", "nor", "xor"], ["xnor", "nand"], ["nand", "nor", "and", "xor"]]


def generate(rng, difficulty):
    inputs = [rng.randint(0, 1) for _ in range(3 + difficulty)]
    gates = []
    for i in range(8 + 3 * difficulty):
        known = len(inputs) + i
        a, b = rng.sample(range(max(0, known - 9), known), 2)
        gates.append([rng.choice(KINDS[difficulty - 1]), a, b])
    return {"kinds": KINDS[difficulty - 1], "inputs": inputs, "gates": gates}


def observe(instance):
    # Only circuits whose gates are all documented can be asked about.
    rules = [f"{k}: {RULES[k]}" for k in instance["kinds"] if k in RULES]
    if len(rules) < len(instance["kinds"]):
        return ""
    first = len(instance["inputs"])
    gates = "\n".join(f"w{first + i} = {k}(w{a}, w{b})" for i, (k, a, b) in enumerate(instance["gates"]))
    inputs = ", ".join(f"w{i} = {v}" for i, v in enumerate(instance["inputs"]))
    return (
        f"Gates:\n" + "\n".join(rules) + f"\nInputs: {inputs}\nCircuit:\n{gates}\n"
        f"Answer with the values of the wires w{first} to w{first + len(instance['gates']) - 1} as one "
        "word of zeros and ones."
    )


def solve(instance):
    wires = list(instance["inputs"])
    for kind, a, b in instance["gates"]:
        wires.append(GATES[kind](wires[a], wires[b]))
    return "".join(map(str, wires[len(instance["inputs"]):]))


def verify(instance, answer):
    return len(answer) < 500 and answer.strip() == solve(instance)


def reference_answer(instance):
    return solve(instance)
