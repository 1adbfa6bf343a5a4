"""When does a blinking machine return to its start?"""

from math import lcm


class Blinker:
    def __init__(self, periods):
        self.periods = periods
        self.state = [0] * len(periods)

    def tick(self):
        self.state = [(s + 1) % p for s, p in zip(self.state, self.periods)]

    @property
    def at_start(self):
        return not any(self.state)


def generate(rng, difficulty):
    return {"periods": [rng.randint(6, 15 + difficulty) for _ in range(3 + difficulty // 5)]}


def observe(instance):
    return (
        "Lamps light up for a moment at second 0 and then each again after every "
        f"{', '.join(map(str, instance['periods']))} seconds, respectively.\n"
        "After how many seconds, for the first time after 0, do all light up together? Answer with "
        "an integer."
    )


def verify(instance, answer):
    text = answer.strip()
    if not (text.isascii() and text.isdigit() and len(text) < 30):
        return False
    seconds = int(text)
    if seconds == 0:
        return False
    blinker = Blinker(instance["periods"])
    first = None
    for second in range(1, seconds + 1):
        blinker.tick()
        if blinker.at_start and first is None:
            first = second
    return first == seconds


def reference_answer(instance):
    return str(lcm(*instance["periods"]))
