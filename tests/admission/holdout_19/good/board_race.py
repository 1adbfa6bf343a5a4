"""Simulate a snakes-and-ladders race for several counters."""
import re

RESYN = {"profile": "standard", "family": "board_race", "tags": ["dice", "simulation"]}


def generate(rng, difficulty):
    squares = rng.sample(range(2, 200), 2 * (5 + difficulty))
    jumps = {squares[i]: squares[i + 1] for i in range(0, len(squares), 2)}
    throws = [[rng.randint(1, 6) for _ in range(6 + 2 * difficulty)] for _ in range(3)]
    return {"jumps": jumps, "throws": throws, "starts": [rng.randint(1, 60) for _ in range(3)]}


def _finish(instance):
    ends = []
    for square, throws in zip(instance["starts"], instance["throws"]):
        for t in throws:
            square += t
            square = instance["jumps"].get(square, square)
        ends.append(square)
    return ends


def observe(instance):
    jumps = ", ".join(f"{a}->{b}" for a, b in instance["jumps"].items())
    lines = "\n".join(f"Counter {i}: starts on {s}, throws {t}" for i, (s, t) in
                      enumerate(zip(instance["starts"], instance["throws"]), 1))
    return (
        f"On a long board a counter that ends its move on the first square of a pair moves on to the second (once per "
        f"throw only): {jumps}\n{lines}\nOn which squares do the three counters end? Answer with three numbers in the "
        "order of the counters, separated by spaces or commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    if not re.fullmatch(r"\s*[0-9]{1,5}(?:(?:\s*,\s*|\s+)[0-9]{1,5}){2}\s*", answer):
        return False
    return [int(x) for x in re.findall(r"[0-9]+", answer)] == _finish(instance)


def reference_answer(instance):
    return " ".join(map(str, _finish(instance)))
