"""Balance of accounts in a CSV table."""
import csv
import io
import re

OWNERS = ["Akira", "Bruno", "Chloe", "Dario", "Emeka", "Fatma", "Greta", "Hiro", "Ines", "Jamal", "Klara", "Luca"]


def generate(rng, difficulty):
    owners = rng.sample(OWNERS, 2 + difficulty)
    rows = [[rng.choice(owners), rng.choice(["in", "out"]), rng.randint(1, 50 * difficulty)] for _ in range(4 + 4 * difficulty)]
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["owner", "kind", "amount"])
    writer.writerows(rows)
    return {"table": file.getvalue(), "owners": owners}


def balances(instance):
    totals = dict.fromkeys(instance["owners"], 0)
    with io.StringIO(instance["table"]) as file:
        for row in csv.DictReader(file):
            totals[row["owner"]] += int(row["amount"]) * (1 if row["kind"] == "in" else -1)
    return totals


def observe(instance):
    return (
        f"All accounts start at 0; 'in' adds, 'out' takes away.\n{instance['table']}\nGive the final balance of each of "
        f"{', '.join(instance['owners'])}, in this order, as integers separated by spaces."
    )


def verify(instance, answer):
    tokens = answer.split() if len(answer) <= 400 else []
    if not all(re.fullmatch(r"[+-]?[0-9]{1,7}", t) for t in tokens):
        return 0.0
    return 1.0 if [int(t) for t in tokens] == list(balances(instance).values()) else 0.0


def reference_answer(instance):
    return " ".join(map(str, balances(instance).values()))
