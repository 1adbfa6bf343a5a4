"""When do all bus lines leave together again?"""
import re
from math import lcm


def generate(rng, difficulty):
    lines = rng.sample(range(7, 20 + 3 * difficulty), 3 + difficulty // 4)
    return {"intervals": lines}


def observe(instance):
    rows = ", ".join(f"every {n} minutes" for n in instance["intervals"])
    return (
        f"All bus lines leave the depot together at minute 0 and then {rows}. After how many minutes do all of "
        "them leave together again for the first time? A later common departure counts as well, as long as it "
        "is not more than the tenth one. Answer with a whole number of minutes."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,12}", answer.strip()):
        return False
    minutes = int(answer)
    if minutes > 10 * lcm(*instance["intervals"]):
        return False
    return all(minutes % n == 0 for n in instance["intervals"])


def reference_answer(instance):
    return str(lcm(*instance["intervals"]))
