"""Evaluate a circuit of logic gates for several inputs and report the outputs as bits."""

import re
from random import Random

RESYN = {"description": "Logic circuit evaluation", "tags": ["logic", "circuits"]}

GATES = {
    "AND": lambda a, b: a & b,
    "OR": lambda a, b: a | b,
    "XOR": lambda a, b: a ^ b,
    "NAND": lambda a, b: 1 - (a & b),
    "NOR": lambda a, b: 1 - (a | b),
}


def build_gates(rng: Random, inputs: int, count: int) -> list:
    """Each gate reads two earlier signals; recent signals are preferred."""
    signals = [f"x{number}" for number in range(1, inputs + 1)]
    gates = []
    for number in range(1, count + 1):
        first = rng.choice(signals[-4:])
        second = rng.choice([signal for signal in signals if signal != first])
        gates.append((f"g{number}", rng.choice(sorted(GATES)), first, second))
        signals.append(f"g{number}")
    return gates


def run(gates: list, names: list, bits: str, output: str) -> int:
    values = {name: int(bit) for name, bit in zip(names, bits)}
    for target, kind, first, second in gates:
        values[target] = GATES[kind](values[first], values[second])
    return values[output]


def generate(rng: Random, difficulty: int) -> dict:
    inputs = 4 + difficulty // 4
    names = [f"x{number}" for number in range(1, inputs + 1)]
    while True:
        gates = build_gates(rng, inputs, 3 + 2 * difficulty)
        vectors = [format(number, f"0{inputs}b") for number in rng.sample(range(2**inputs), 8)]
        # Read two outputs per vector: 16 bits cannot be guessed.
        outputs = [gates[-1][0], gates[-2][0]]
        columns = [[run(gates, names, vector, output) for vector in vectors] for output in outputs]
        # A gate that is nearly always 0 or 1 would give the answer away.
        if all(2 <= sum(column) <= 6 for column in columns) and columns[0] != columns[1]:
            break
    result = "".join(f"{first}{second}" for first, second in zip(*columns))
    wiring = "\n".join(f"{target} = {a} {kind} {b}" for target, kind, a, b in gates)
    question = (
        f"A circuit has the inputs {', '.join(names)} and these gates:\n{wiring}\n"
        f"It is run on the input vectors {', '.join(vectors)} (first bit = x1). For each vector in "
        f"turn, write down the value of {outputs[0]} and then that of {outputs[1]}. Answer with the "
        "16 bits in this order, without separators."
    )
    return {"question": question, "answer": result, "level": difficulty}


def verify(instance: dict, answer: str) -> bool:
    text = re.sub(r"\s+", "", answer.strip().strip("`"))
    if len(text) != len(instance["answer"]):
        return False
    return text == instance["answer"]


def reference_answer(instance: dict) -> str:
    return instance["answer"]
