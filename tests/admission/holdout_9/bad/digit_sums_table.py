"""Digit sums of a table of numbers in other bases."""
RESYN = {"tags": ["number theory", "bases"]}


def digit_sum(n, base):
    total = 0
    while n:
        n, d = divmod(n, base)
        total += d
    return total


def generate(rng, difficulty):
    return {"base": rng.randint(3, 16), "numbers": [rng.randint(10 ** 3, 10 ** (3 + difficulty)) for _ in range(2 + difficulty)]}


def observe(instance):
    return (f"Write each of these numbers (given in base ten) in base {instance['base']} and add up its digits: "
            f"{', '.join(map(str, instance['numbers']))}.\nAnswer with the digit sums, in base ten, in the same order, separated by spaces.")


def numbers_of(answer):
    words = answer.split()
    if any(not w.isdigit() or len(w) > 9 for w in words):
        return None
    return [int(w) for w in words]


def verify(instance, answer):
    if len(answer) > 1000:
        return 0.0
    got = numbers_of(answer)
    if got is None:
        return 0.0
    return float(got == [digit_sum(n, instance["base"]) for n in instance["numbers"]])


def reference_answer(instance):
    return " ".join(str(digit_sum(n, instance["base"])) for n in instance["numbers"])
