"""Truth tables of small circuits, with classes whose methods are called eval and exec."""
from itertools import product

RESYN = {"description": "truth table of a circuit", "tags": ["logic"]}


class Gate:
    RULES = {
        "AND": lambda a, b: a & b,
        "OR": lambda a, b: a | b,
        "XOR": lambda a, b: a ^ b,
        "NAND": lambda a, b: 1 - (a & b),
        "NOR": lambda a, b: 1 - (a | b),
    }

    def __init__(self, name, rule, left, right):
        self.name, self.rule, self.left, self.right = name, rule, left, right

    def eval(self, values):
        return self.RULES[self.rule](values[self.left], values[self.right])


class Circuit:
    def __init__(self, inputs, gates):
        self.inputs, self.gates = inputs, [Gate(*gate) for gate in gates]

    def exec(self, wires):
        """The truth tables of these wires, as text."""
        tables = {wire: "" for wire in wires}
        for row in product((0, 1), repeat=len(self.inputs)):
            values = dict(zip(self.inputs, row))
            for gate in self.gates:
                values[gate.name] = gate.eval(values)
            for wire in wires:
                tables[wire] += str(values[wire])
        return [tables[wire] for wire in wires]


def generate(rng, difficulty):
    inputs = list("pqrst"[: 4 + (difficulty > 5)])
    while True:
        names, gates = inputs[:], []
        for number in range(1, 5 + difficulty):
            left, right = rng.sample(names, 2)
            gates.append([f"g{number}", rng.choice(list(Gate.RULES)), left, right])
            names.append(f"g{number}")
        tables = Circuit(inputs, gates).exec(names[-2:])
        share = [table.count("1") / len(table) for table in tables]
        if len(set(tables)) == 2 and all(0.25 <= ones <= 0.75 for ones in share):
            return {"inputs": inputs, "gates": gates, "asked": names[-2:]}


def _tables(instance):
    return Circuit(instance["inputs"], instance["gates"]).exec(instance["asked"])


def observe(instance):
    gates = "\n".join(f"{name} = {left} {rule} {right}" for name, rule, left, right in instance["gates"])
    rows = 2 ** len(instance["inputs"])
    return (
        f"A circuit has the inputs {', '.join(instance['inputs'])} and these gates:\n{gates}\n"
        f"Write the values of {instance['asked'][0]} for all {rows} rows of the truth table, then those of {instance['asked'][1]}. The "
        f"inputs, read as a binary number ({''.join(instance['inputs'])}), count up from {'0' * len(instance['inputs'])}. Answer with "
        f"{rows} digits 0 or 1, a space, and {rows} more digits."
    )


def verify(instance, answer):
    return len(answer) < 200 and answer.split() == _tables(instance)


def reference_answer(instance):
    return " ".join(_tables(instance))
