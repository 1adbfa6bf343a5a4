"""Simulate a drum of numbered balls; the drum order comes from a seed held in the instance."""
import random
import re


def _drum(instance):
    balls = list(range(10, 10 + instance["balls"]))
    random.Random(instance["seed"]).shuffle(balls)
    return balls


def generate(rng, difficulty):
    return {"seed": rng.randrange(1 << 40), "balls": 12 + 2 * difficulty,
            "skip": rng.randint(3, 9), "draws": 4 + difficulty // 2}


def _drawn(instance):
    drum, at, out = _drum(instance), 0, []
    for _ in range(instance["draws"]):
        at = (at + instance["skip"]) % len(drum)
        out.append(drum.pop(at))
        at %= len(drum)
    return out


def observe(instance):
    return (
        f"Balls lie in a ring in this order: {' '.join(map(str, _drum(instance)))} (after the last "
        f"comes the first again). A pointer is at the first ball. Move it on by {instance['skip']} "
        "balls and take out the ball it then points at; it then points at the ball that came after "
        "this one. Repeat from there with the balls that are left.\n"
        f"Which are the first {instance['draws']} balls taken out, in order? "
        "Answer with the numbers separated by dashes."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if len(text) > 200 or not re.fullmatch(r"[0-9]{2}(\s*-\s*[0-9]{2})*", text):
        return False
    return [int(p) for p in text.split("-")] == _drawn(instance)


def reference_answer(instance):
    return "-".join(map(str, _drawn(instance)))
