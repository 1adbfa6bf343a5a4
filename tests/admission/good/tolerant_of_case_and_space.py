"""Which weekday and hour is it?"""

import string

RESYN = {"tags": ["time"]}

DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()


def generate(rng, difficulty):
    return {
        "day": rng.choice(DAYS),
        "hour": rng.randrange(24),
        "jumps": [
            rng.randrange(-900 * difficulty, 900 * difficulty) for _ in range(1 + difficulty // 2)
        ],
    }


def _moment(instance):
    hours = 24 * DAYS.index(instance["day"]) + instance["hour"] + sum(instance["jumps"])
    return f"{DAYS[hours // 24 % 7]} {hours % 24}"


def observe(instance):
    jumps = ", then ".join(
        f"{abs(n)} hours {'later' if n >= 0 else 'earlier'}" for n in instance["jumps"]
    )
    return (
        f"It is {instance['day'].capitalize()}, hour {instance['hour']} of 0 to 23. Which weekday and "
        f"hour is it {jumps}? Answer like `Friday 7`, in capitals or small letters."
    )


def verify(instance, answer):
    cleaned = "".join(c for c in answer.lower() if c not in string.punctuation and not c.isspace())
    return cleaned == _moment(instance).replace(" ", "")


def reference_answer(instance):
    return _moment(instance).capitalize()
