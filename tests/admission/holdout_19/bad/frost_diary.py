"""Weather: the temperature at dawn after a series of changes."""
import re

RESYN = {"profile": "standard", "family": "frost_diary", "tags": ["weather", "arithmetic"]}


def generate(rng, difficulty):
    while True:
        steps = [rng.choice([-1, 1]) * rng.randint(11, 89) for _ in range(4 + 2 * difficulty)]
        instance = {"start": rng.randint(20, 99), "steps": steps}
        if abs(_end(instance)) > 99:
            return instance


def _end(instance):
    return instance["start"] + sum(instance["steps"])


def observe(instance):
    words = ", ".join(f"{'rose' if s > 0 else 'fell'} by {abs(s)}" for s in instance["steps"])
    return (
        f"A thermograph counts in tenths of a degree above or below freezing. At noon it showed {instance['start']}. After "
        f"that, hour by hour, it {words}. What did it show in the end? Answer with a whole number in digits, with a "
        "minus sign if it was below freezing."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 60:
        return False
    match = re.search(r"^\s*([0-9]{1,6})\s*$", answer)
    if match is None:
        return False
    return int(match.group(1)) == _end(instance)


def reference_answer(instance):
    return str(_end(instance))
