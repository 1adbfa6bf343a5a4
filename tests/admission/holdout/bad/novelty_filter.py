"""Write a number as a sum of distinct squares."""

from math import isqrt

RESYN = {"tags": ["number-theory"]}


class SquareSums:
    def __init__(self):
        self._given = {}

    def parse(self, answer):
        parts = answer.replace("+", " ").split()
        if not parts or len(parts) > 200 or not all(p.isascii() and p.isdigit() for p in parts):
            return None
        if max(map(len, parts)) > 12:
            return None
        return tuple(sorted(int(p) for p in parts))

    def judge(self, instance, answer):
        parts = self.parse(answer)
        if parts is None or len(set(parts)) != len(parts):
            return 0.0
        if any(p == 0 or isqrt(p) ** 2 != p for p in parts) or sum(parts) != instance["n"]:
            return 0.0
        # Encourages diverse solutions among samples of one group.
        given = self._given.setdefault(instance["n"], [])
        given.append(parts)
        return 1.0 if given.count(parts) == 1 else 0.5


GAME = SquareSums()


def generate(rng, difficulty):
    roots = rng.sample(range(3, 8 + 6 * difficulty), min(3 + difficulty // 2, 8))
    return {"n": sum(r * r for r in roots), "roots": sorted(roots)}


def observe(instance):
    return (
        f"Write {instance['n']} as a sum of distinct positive square numbers.\n"
        "Answer with the squares joined by plus signs, such as `4 + 25 + 81`."
    )


def verify(instance, answer):
    return GAME.judge(instance, answer)


def reference_answer(instance):
    return " + ".join(str(r * r) for r in instance["roots"])
