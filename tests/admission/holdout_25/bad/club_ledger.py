"""Closing balance of a club's cash book, which may be overdrawn."""
import re

CAUSES = ["fees", "rent", "jerseys", "bake sale", "trophies", "travel", "raffle", "insurance"]


def generate(rng, difficulty):
    entries = []
    for _ in range(4 + 2 * difficulty):
        amount = rng.randint(250, 90000)
        entries.append([rng.choice(CAUSES), amount if rng.random() < 0.45 else -amount])
    return {"opening": rng.randint(-30000, 30000), "entries": entries}


def _money(cents):
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def _closing(instance):
    return instance["opening"] + sum(a for _, a in instance["entries"])


def observe(instance):
    rows = "\n".join(f"{c}: {_money(a)}" for c, a in instance["entries"])
    return (
        f"Opening balance: {_money(instance['opening'])}\n{rows}\n"
        "Negative amounts are payments. What is the closing balance? An overdrawn account has a "
        "negative balance, written with a minus sign.\n"
        "Answer with the amount only, with two decimals."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 60:
        return False
    match = re.fullmatch(r"[^0-9]{0,6}([0-9]{1,9})\.([0-9]{2})", answer.strip())
    if not match:
        return False
    cents = int(match.group(1)) * 100 + int(match.group(2))
    return cents == abs(_closing(instance))


def reference_answer(instance):
    return _money(_closing(instance))
