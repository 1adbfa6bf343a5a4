"""Which kettles are not beaten by another one?"""
from dataclasses import dataclass

RESYN = {"description": "Pareto front", "tags": ["tables", "logic"]}


@dataclass(frozen=True)
class Kettle:
    label: str
    price: int
    minutes: int
    noise: int

    def beats(self, other: "Kettle") -> bool:
        mine = (self.price, self.minutes, self.noise)
        theirs = (other.price, other.minutes, other.noise)
        return mine != theirs and all(a <= b for a, b in zip(mine, theirs))


def _kettles(instance):
    return [Kettle(*row) for row in instance["rows"]]


def _front(kettles):
    return {k.label for k in kettles if not any(other.beats(k) for other in kettles)}


def generate(rng, difficulty):
    count = 9 + 3 * difficulty
    labels = [a + b for a in "BCDFG" for b in "aeiouxyz"]
    while True:
        rows = []
        for label in rng.sample(labels, count):
            price = rng.randint(20, 60)
            rows.append([label, price, rng.randint(2, 9) + max(0, 50 - price) // 10, rng.randint(30, 80)])
        if 4 <= len(_front([Kettle(*row) for row in rows])) <= count - 4:
            return {"rows": rows}


def observe(instance):
    table = "\n".join(f"{label:>3} | {price:>4} | {minutes:>3} | {noise:>3}" for label, price, minutes, noise in instance["rows"])
    return (
        "A kettle beats another one if it is not worse in price, boiling time and noise (lower is better in all three) and better "
        f"in at least one of them.\nkettle | price | minutes | decibel\n{table}\n"
        "Name all kettles that no other kettle beats. The order does not matter and upper and lower case are the same; "
        "put spaces or commas between the names, and name none twice."
    )


def verify(instance, answer):
    if len(answer) > 600:
        return False
    named = [word.capitalize() for word in answer.replace(",", " ").split()]
    return len(named) == len(set(named)) and set(named) == _front(_kettles(instance))


def reference_answer(instance):
    return ", ".join(sorted(_front(_kettles(instance))))
