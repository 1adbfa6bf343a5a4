"""Run a small Turing machine and read its tape."""


def _run(program, tape, steps):
    cells, pos, state = list(tape), 0, 0
    for _ in range(steps):
        write, move, state = program[(state, cells[pos])]
        cells[pos] = write
        pos = (pos + move) % len(cells)
    return "".join(cells)


def generate(rng, difficulty):
    states = 4
    program = {
        (s, ch): (rng.choice("ab_"), rng.choice([-1, 1, 1]), rng.randrange(states))
        for s in range(states)
        for ch in "ab_"
    }
    tape = "".join(rng.choice("ab_") for _ in range(12))
    while _run(program, tape, 20) == tape:
        tape = "".join(rng.choice("ab_") for _ in range(12))
        program[(0, tape[0])] = (rng.choice("ab_"), 1, rng.randrange(states))
    return {"program": program, "tape": tape, "steps": 20}


def observe(instance):
    rules = "\n".join(
        f"state {s}, reads {ch}: writes {w}, moves {'left' if m < 0 else 'right'}, goes to state {t}"
        for (s, ch), (w, m, t) in instance["program"].items()
    )
    return (
        f"A machine works on a ring of {len(instance['tape'])} cells (right of the last cell is the first): "
        f"{instance['tape']}\nIt starts on the first cell in state 0.\n{rules}\n\n"
        f"What is on the ring, from the first cell on, after {instance['steps']} steps? Answer with the letters only."
    )


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == _run(**instance)


def reference_answer(instance):
    return _run(**instance)
