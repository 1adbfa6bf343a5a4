"""Evaluate cells of a small sheet."""
import re

RESYN = {"profile": "standard", "family": "formula_cells", "tags": ["spreadsheet"]}


def generate(rng, difficulty):
    cells = {"A1": rng.randint(11, 99), "A2": rng.randint(11, 99), "A3": rng.randint(11, 99)}
    for i in range(4, 7 + difficulty):
        a, b = rng.sample(sorted(cells), 2)
        cells[f"A{i}"] = (rng.choice("+-"), a, b, rng.randint(2, 9))
    return {"cells": cells}


def evaluate(cells):
    done = {}
    for name, spec in sorted(cells.items(), key=lambda kv: int(kv[0][1:])):
        if isinstance(spec, int):
            done[name] = spec
        else:
            op, a, b, k = spec
            done[name] = (done[a] + done[b] if op == "+" else done[a] - done[b]) * k
    return done


def _solve(instance):
    done = evaluate(instance["cells"])
    return [done[f"A{i}"] for i in range(4, len(done) + 1)]


def observe(instance):
    rows = []
    for name, s in sorted(instance["cells"].items(), key=lambda kv: int(kv[0][1:])):
        rows.append(f"{name} = {s}" if isinstance(s, int) else f"{name} = ({s[1]} {s[0]} {s[2]}) * {s[3]}")
    return "\n".join(rows) + "\nGive the values of A4 and all the cells below it in order, separated by commas."


def _numbers(answer):
    """Parse a comma separated list of integers, or None."""
    if not isinstance(answer, str) or len(answer) > 4000:
        return None
    out = []
    for part in answer.strip().split(","):
        if not re.fullmatch(r"\s*[+-]?[0-9]{1,12}\s*", part):
            return None
        out.append(int(part))
    return out


def verify(instance, answer):
    got = _numbers(answer)
    if got is None:
        return False
    return got == list(_solve(instance))


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
