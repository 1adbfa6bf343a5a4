"""Paths in the Stern-Brocot tree."""
from dataclasses import dataclass

RESYN = {"description": "Stern-Brocot tree", "tags": ["number_theory"]}


@dataclass
class Node:
    low: tuple = (0, 1)
    high: tuple = (1, 0)

    @property
    def value(self):
        return self.low[0] + self.high[0], self.low[1] + self.high[1]

    def step(self, way):
        if way == "L":
            return Node(self.low, self.value)
        return Node(self.value, self.high)


class SternBrocot:
    def generate(self, rng, difficulty):
        return {"path": "".join(rng.choice("LR") for _ in range(5 + 2 * difficulty))}

    def observe(self, instance):
        return (
            "In the Stern-Brocot tree the root 1/1 lies between 0/1 and 1/0; L moves to the mediant with the lower bound, R to "
            f"the one with the upper bound. Which fraction lies at {instance['path']}? Answer as p/q in lowest terms."
        )

    def check(self, instance, answer):
        return answer.strip() == self.reference_answer(instance)

    def reference_answer(self, instance):
        node = Node()
        for way in instance["path"]:
            node = node.step(way)
        return "%d/%d" % node.value


_environment = SternBrocot()
generate = _environment.generate
observe = _environment.observe
check = _environment.check
reference_answer = _environment.reference_answer
