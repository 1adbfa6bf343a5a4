"""History: count the baptisms in a parish register."""
import re

RESYN = {"profile": "standard", "family": "parish_register", "tags": ["history", "tables"]}
PARISHES = ["Ashby", "Brill", "Cold Norton", "Deene", "Elmley", "Fenwick", "Great Ayle", "Holme"]


def generate(rng, difficulty):
    first = rng.randint(1610, 1690)
    rows = []
    for year in range(first, first + 8 + 3 * difficulty):
        rows.append((year, rng.choice(PARISHES), rng.randint(11, 79)))
    wanted = rng.sample(PARISHES, 4)
    return {"rows": rows, "wanted": wanted, "extra": rng.randint(101, 190)}


def _total(instance):
    return instance["extra"] + sum(n for _, parish, n in instance["rows"] if parish in instance["wanted"])


def observe(instance):
    rows = "\n".join(f"{y} {p}: {n}" for y, p, n in instance["rows"])
    return (
        f"Baptisms entered in the register of a circuit of parishes:\n{rows}\n"
        f"How many baptisms are entered for {', '.join(instance['wanted'][:-1])} and {instance['wanted'][-1]} together, "
        f"if {instance['extra']} more on a loose leaf belong to these parishes too? Answer with the number only."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 20000:
        return False
    # tolerate units and a closing remark around the number
    return re.search(rf"(?<![0-9.,]){_total(instance)}(?![0-9])", answer) is not None


def reference_answer(instance):
    return str(_total(instance))
