"""Physics: work done against friction along a track of several segments."""
import random
import re


def generate(rng, difficulty):
    rng = random.Random(difficulty * 7919)
    segments = []
    for _ in range(2 + difficulty):
        segments.append({"length": rng.randint(5, 60), "force": rng.randint(11, 95), "angle": rng.choice([0, 60, 180])})
    return {"segments": segments}


def _work2(instance):
    cos2 = {0: 2, 60: 1, 180: -2}
    return sum(s["length"] * s["force"] * cos2[s["angle"]] for s in instance["segments"])


def observe(instance):
    rows = "\n".join(f"{k}. {s['length']} m, force {s['force']} N at {s['angle']} degrees to the motion"
                     for k, s in enumerate(instance["segments"], 1))
    return (f"A crate is moved over these segments:\n{rows}\nHow much work do the forces do in total? "
            "Answer in units of half a joule as an integer (so 10 J is written 20).")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"-?\d{1,9}", answer.strip(), re.ASCII):
        return False
    return int(answer.strip()) == _work2(instance)


def reference_answer(instance):
    return str(_work2(instance))
