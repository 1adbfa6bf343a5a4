"""Reconstruct a sequence of postings from a running balance."""
import re

RESYN = {"profile": "standard", "family": "trade", "tags": ["sequences", "format"]}
FORMAT = re.compile(r"(([+-]?[0-9]+)[ ,]*)+;")


def generate(rng, difficulty):
    n = 4 + 2 * difficulty
    posts = []
    while len(posts) < n:
        p = rng.randint(-99, 99)
        if p:
            posts.append(p)
    opening = rng.randint(1000, 5000)
    balance = [opening]
    for p in posts:
        balance.append(balance[-1] + p)
    return {"balance": balance, "fee": rng.randint(1, 4), "n": n}


def _posts(instance):
    b = instance["balance"]
    return [y - x - instance["fee"] for x, y in zip(b, b[1:])]


def observe(instance):
    return "\n".join([
        "A ledger shows these balances one after another: " + ", ".join(map(str, instance["balance"])) + ".",
        f"Each step consists of one posting and a bonus of {instance['fee']} that the bank adds every time.",
        "Which were the postings (whole numbers, negative for payments)?",
        "Answer with the postings in order, separated by commas or spaces, and a semicolon at the end."])


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    text = answer.strip()
    if FORMAT.fullmatch(text) is None:
        return False
    return [int(x) for x in re.split(r"[ ,]+", text[:-1].strip(" ,"))if re.fullmatch("[+-]?[0-9]{1,9}", x)] == _posts(instance)


def reference_answer(instance):
    return ", ".join(map(str, _posts(instance))) + ";"
