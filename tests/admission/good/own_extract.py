"""Product of three numbers, with work shown."""

import re

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    return [rng.randrange(2, 6 * 2**difficulty) for _ in range(3)]


def observe(instance):
    return (
        f"Multiply {', '.join(map(str, instance))}. Think, and end with a line `Answer: <number>`."
    )


def extract(output):
    found = re.findall(r"Answer:\s*(-?[0-9]{1,30})", output)
    return found[-1] if found else None


def verify(instance, answer):
    a, b, c = instance
    return answer.strip() == str(a * b * c)


def reference_answer(instance):
    a, b, c = instance
    return str(a * b * c)
