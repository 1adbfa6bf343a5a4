"""Exact probability that a handful of dice reaches a sum."""
from fractions import Fraction


def distribution(dice):
    ways = {0: 1}
    for sides in dice:
        nxt = {}
        for total, n in ways.items():
            for face in range(1, sides + 1):
                nxt[total + face] = nxt.get(total + face, 0) + n
        ways = nxt
    return ways


def chance(dice, goal):
    ways = distribution(dice)
    return Fraction(sum(n for total, n in ways.items() if total >= goal), sum(ways.values()))


def generate(rng, difficulty):
    dice = sorted(rng.choice([4, 6, 8, 10, 12, 20]) for _ in range(3 + difficulty))
    middle = sum(d + 1 for d in dice) // 2
    goal = middle + rng.randint(-len(dice), len(dice))
    return {"dice": dice, "goal": goal}


def observe(instance):
    names = ", ".join(f"d{d}" for d in instance["dice"])
    return (
        f"These dice are thrown once: {names} (a dN shows 1 to N, all faces equally likely). "
        f"What is the exact probability that the sum is at least {instance['goal']}? "
        "Answer with a fraction such as 3/8, or an exact decimal."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 60 or not text.isascii():
        return False
    try:
        value = Fraction(text)
    except (ValueError, ZeroDivisionError):
        return False
    return value == chance(instance["dice"], instance["goal"])


def reference_answer(instance):
    return str(chance(instance["dice"], instance["goal"]))
