"""Which weekday is it?"""

import string

RESYN = {"tags": ["time"]}

DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()


def generate(rng, difficulty):
    return {
        "day": rng.choice(DAYS),
        "jumps": [
            rng.randrange(-40 * difficulty, 60 * difficulty) for _ in range(1 + difficulty // 2)
        ],
    }


def _day(instance):
    return DAYS[(DAYS.index(instance["day"]) + sum(instance["jumps"])) % 7]


def observe(instance):
    jumps = ", then ".join(
        f"{abs(n)} days {'later' if n >= 0 else 'earlier'}" for n in instance["jumps"]
    )
    return f"Today is {instance['day'].capitalize()}. Which weekday is it {jumps}?"


def verify(instance, answer):
    cleaned = "".join(c for c in answer.lower() if c not in string.punctuation and not c.isspace())
    return cleaned == _day(instance)


def reference_answer(instance):
    return _day(instance).capitalize()
