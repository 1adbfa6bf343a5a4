"""Simulated lockers with methods named open and system."""
import re


class Hall:
    def __init__(self, size):
        self.state = [False] * (size + 1)

    def open(self, number):
        self.state[number] = True

    def close(self, number):
        self.state[number] = False

    def system(self, start, step):
        for number in range(start, len(self.state), step):
            (self.close if self.state[number] else self.open)(number)

    def listing(self):
        return [n for n, is_open in enumerate(self.state) if is_open]


def generate(rng, difficulty):
    return {"size": 18 + 4 * difficulty, "rounds": [[rng.randint(1, 6), rng.randint(2, 5)] for _ in range(3 + difficulty)]}


def run(instance):
    hall = Hall(instance["size"])
    for start, step in instance["rounds"]:
        hall.system(start, step)
    return hall.listing()


def observe(instance):
    rounds = "\n".join(f"from locker {a} on, every {b} lockers ({a}, {a + b}, {a + 2 * b}, ...)" for a, b in instance["rounds"])
    return (
        f"A hall has lockers 1 to {instance['size']}, all closed. People walk through one after another and toggle (open if closed, "
        f"close if open):\n{rounds}\nWhich lockers are open in the end? Answer with their numbers in increasing order, separated by "
        "spaces, or with the word none."
    )


def verify(instance, answer):
    text = answer.strip()
    if text.lower() == "none":
        return not run(instance)
    if len(text) > 1000 or not re.fullmatch(r"[0-9]{1,3}(\s+[0-9]{1,3})*", text):
        return False
    return [int(t) for t in text.split()] == run(instance)


def reference_answer(instance):
    return " ".join(map(str, run(instance))) or "none"
