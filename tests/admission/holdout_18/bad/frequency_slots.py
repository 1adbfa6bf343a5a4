"""Networks: shift a set of radio channels into an interference-free order."""
import re


def generate(rng, difficulty):
    wanted = 4 + 2 * difficulty
    channels = []
    while len(channels) < wanted:
        c = rng.randint(100, 999)
        if all(abs(c - d) >= 48 for d in channels):
            channels.append(c)
    factor = rng.randint(3, 19)
    return {"channels": channels, "factor": factor}


def _total(instance):
    ordered = sorted(instance["channels"])
    gaps = [b - a for a, b in zip(ordered, ordered[1:])]
    return sum(g * (instance["factor"] + k) for k, g in enumerate(gaps))


def observe(instance):
    return ("Radio channels in use (MHz): " + ", ".join(map(str, instance["channels"]))
            + f".\nSort them, take the gaps between neighbours from low to high, and multiply the first gap by "
              f"{instance['factor']}, the next by {instance['factor'] + 1} and so on. Give the sum of the products.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\d{1,9}", answer.strip(), re.ASCII):
        return False
    return int(answer.strip()) == _total(instance)


def reference_answer(instance):
    return str(_total(instance))
