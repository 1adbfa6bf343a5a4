"""Biology: one-dimensional epidemic automaton, state after some days."""


def _step(cells):
    n = len(cells)
    out = []
    for k in range(n):
        if cells[k] == "I":
            out.append("R")
        elif cells[k] == "S" and (cells[k - 1] == "I" or cells[(k + 1) % n] == "I"):
            out.append("I")
        elif cells[k] == "R" and cells[k - 1] == "S":
            out.append("S")
        else:
            out.append(cells[k])
    return out


def generate(rng, difficulty):
    n = 14 + 2 * difficulty
    best, best_score = None, -1
    for _ in range(36000):
        cells = [rng.choice("SSIR") for _ in range(n)]
        score, state = 0, cells
        for _ in range(12):
            state = _step(state)
            score += state.count("I")
        if score > best_score:
            best, best_score = cells, score
    return {"cells": "".join(best), "days": 2 + difficulty // 2}


def _final(instance):
    cells = list(instance["cells"])
    for _ in range(instance["days"]):
        cells = _step(cells)
    return "".join(cells)


def observe(instance):
    return (f"Individuals stand in a ring (the last one is next to the first): {instance['cells']}\nEvery day, all at once: "
            "I becomes R; S becomes I if a neighbour on either side is I; R becomes S if its left neighbour is S; "
            f"otherwise nothing changes.\nWrite the ring after {instance['days']} days as one word.")


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == _final(instance)
