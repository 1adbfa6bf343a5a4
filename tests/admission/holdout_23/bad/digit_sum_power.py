"""Digit sums of large powers."""

RESYN = {"profile": "standard", "family": "number_theory", "tags": ["mathematics"]}


def generate(rng, difficulty):
    return {"base": rng.randrange(3, 100), "exp": rng.randrange(20 + 15 * difficulty, 50 + 25 * difficulty),
            "weight": rng.randrange(3, 30)}


def _value(instance):
    digits = str(instance["base"] ** instance["exp"])
    return sum(int(d) * (instance["weight"] if i % 2 else 1) for i, d in enumerate(reversed(digits)))


def observe(instance):
    return (f"Write {instance['base']}^{instance['exp']} in decimal. Number the digits from the right, starting at 0. "
            f"Add up all digits, where digits with an odd number count {instance['weight']} times. "
            "Answer with the sum as an integer.")


def verify(instance, answer):
    answer = answer.strip()
    value = int(answer)
    return value == _value(instance)
