"""Run a small Turing machine and read its tape."""

RESYN = {"profile": "standard", "family": "machines", "tags": ["turing"]}


def _run(table, tape, steps):
    tape, state, head = list(tape), "A", 0
    for _ in range(steps):
        write, move, state = table[state + str(tape[head])]
        tape[head] = write
        head = (head + move) % len(tape)
    return tape


def generate(rng, difficulty):
    states = "ABCD"[:2 + difficulty // 4]
    steps = 8 + 4 * difficulty
    while True:
        table = {s + str(v): (rng.randint(0, 2), rng.choice([-1, 1, 1]), rng.choice(states))
                 for s in states for v in range(3)}
        tape = [rng.randint(0, 2) for _ in range(9 + difficulty)]
        if sum(a != b for a, b in zip(tape, _run(table, tape, steps))) > 2:
            return {"table": table, "tape": tape, "steps": steps}


def observe(instance):
    lines = ["A machine works on a circular tape of cells 0, 1, 2; it starts in state A on the first (leftmost) cell.",
             "Rules (state, symbol read: symbol written, move, next state):"]
    for key, (write, move, state) in instance["table"].items():
        lines.append(f"  {key[0]}, {key[1]}: {write}, {'right' if move == 1 else 'left'}, {state}")
    lines.append("Tape: " + " ".join(map(str, instance["tape"])))
    lines.append(f"What is on the tape after {instance['steps']} steps? Answer with all the cells from the first to the "
                 "last, separated by spaces.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    cells = answer.split()
    expected = _run(instance["table"], instance["tape"], instance["steps"])
    if len(cells) < len(expected) // 2:
        return False
    return all(c == str(e) for c, e in zip(cells, expected))


def reference_answer(instance):
    return " ".join(map(str, _run(instance["table"], instance["tape"], instance["steps"])))
