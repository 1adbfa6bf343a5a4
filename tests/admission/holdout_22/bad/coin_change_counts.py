"""Count the ways to pay an amount."""
import re


def generate(rng, difficulty):
    coins = sorted(rng.sample(range(2, 30), 4 + difficulty // 3))
    amount = rng.randint(150, 250) + 60 * difficulty
    table = [[1] + [0] * 9000]
    for coin in coins:
        row = table[-1][:]
        for value in range(coin, len(row)):
            row[value] += row[value - coin]
        table.append(row)
    return {"coins": coins, "amount": amount, "table": table}


def observe(instance):
    return (f"In how many ways can an amount of {instance['amount']} be paid with coins of "
            f"{', '.join(map(str, instance['coins']))}, as many of each as needed, if the order does not matter?\n"
            "Answer with the integer alone.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 60 or not re.fullmatch(r"\s*[0-9]{1,40}\s*", answer):
        return False
    return int(answer) == instance["table"][-1][instance["amount"]]


def reference_answer(instance):
    return str(instance["table"][-1][instance["amount"]])
