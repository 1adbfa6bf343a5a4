"""Name the number that breaks a rule."""

BANK = [
    ([3, 9, 27, 80, 243], 80, "powers of 3"),
    ([2, 5, 11, 21, 23], 21, "primes"),
    ([4, 16, 25, 38, 64], 38, "squares"),
    ([1, 8, 27, 66, 125], 66, "cubes"),
    ([13, 21, 34, 54, 89], 54, "Fibonacci numbers"),
    ([121, 343, 575, 672, 898], 672, "palindromes"),
    ([6, 28, 495, 8128, 496], 495, "perfect numbers"),
    ([10, 15, 21, 27, 36], 27, "triangular numbers"),
    ([5, 12, 22, 36, 51], 36, "pentagonal numbers"),
    ([2, 5, 14, 41, 132], 41, "Catalan numbers"),
    ([4, 7, 11, 19, 29], 19, "Lucas numbers"),
]


class OddOneOut:
    def __init__(self, items, odd, rule):
        self.items, self.odd, self.rule = items, odd, rule

    @classmethod
    def pick(cls, rng, difficulty):
        return cls(*BANK[difficulty - rng.randrange(2)])

    def text(self):
        listed = ", ".join(map(str, self.items))
        return (
            f"All but one of these numbers are {self.rule}: {listed}. Which one is not, and what is "
            "the sum of the four others? Answer with both numbers separated by a space."
        )


def generate(rng, difficulty):
    task = OddOneOut.pick(rng, difficulty)
    return {"items": task.items, "odd": task.odd, "rule": task.rule}


def observe(instance):
    return OddOneOut(**instance).text()


def verify(instance, answer):
    return answer.split() == reference_answer(instance).split()


def reference_answer(instance):
    return f"{instance['odd']} {sum(instance['items']) - instance['odd']}"
