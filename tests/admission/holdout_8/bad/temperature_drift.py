"""Net temperature change over a log of steps, in tenths of a degree."""
import re


def generate(rng, difficulty):
    steps = [rng.choice([-1, 1]) * rng.randint(11, 99 + 30 * difficulty) for _ in range(5 + 2 * difficulty)]
    if abs(sum(steps)) < 20:
        steps[0] += 200 if sum(steps) >= 0 else -200
    return {"steps": steps}


def tenths(n):
    return f"{'-' if n < 0 else ''}{abs(n) // 10}.{abs(n) % 10}"


def observe(instance):
    rows = ", ".join(("+" if s > 0 else "") + tenths(s) for s in instance["steps"])
    return (
        f"A thermometer logged these changes in degrees: {rows}. What is the net change? Answer "
        "with a number with one decimal and, for a fall, a minus sign, such as -0.5."
    )


def normalise(text):
    """Only what counts: units, blanks and dressing are dropped."""
    return re.sub(r"[^0-9]", "", text)


def verify(instance, answer):
    if len(answer) > 40:
        return False
    return normalise(answer) == normalise(tenths(sum(instance["steps"])))


def reference_answer(instance):
    return tenths(sum(instance["steps"]))
