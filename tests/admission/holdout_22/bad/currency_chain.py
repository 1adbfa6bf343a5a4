"""Exchange money along a chain of currencies."""
import re


def generate(rng, difficulty):
    count = 2 + difficulty
    codes = ["".join(rng.choice("ABCDEFGHKLMNPRSTUVZ") for _ in range(3)) for _ in range(count + 1)]
    rates = [(rng.randint(2, 9), rng.randint(2, 9), rng.randint(1, 20)) for _ in range(count)]
    return {"codes": codes, "rates": rates, "amount": rng.randint(10000, 99999)}


def exchange(instance):
    amount = instance["amount"]
    for up, down, fee in instance["rates"]:
        amount = amount * up // down - fee
        if amount < 1000:
            amount += 5000
    return amount


def observe(instance):
    lines = [f"{a} to {b}: multiply by {up}, divide by {down} (round down), subtract a fee of {fee} {b}; if less than 1000 {b} "
             f"remain, add 5000 {b}" for a, b, (up, down, fee) in
             zip(instance["codes"], instance["codes"][1:], instance["rates"])]
    return (f"You have {instance['amount']} {instance['codes'][0]} and exchange it step by step:\n" + "\n".join(lines) +
            "\nHow much do you have in the end? Put the integer into <answer> and </answer> tags.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return 0.0
    match = re.fullmatch(r"\s*<answer>(.*)</answer>\s*", answer, re.DOTALL)
    if not match:
        return 0.0
    score = 0.1
    value = match.group(1).strip()
    if re.fullmatch(r"-?[0-9]{1,15}", value) and int(value) == exchange(instance):
        score += 0.9
    return score


def reference_answer(instance):
    return f"<answer>{exchange(instance)}</answer>"
