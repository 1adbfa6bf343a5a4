"""Ticket prices with tax, rounded half up."""
import re


def generate(rng, difficulty):
    # prices in whole euros plus a tax of 2.5, 7.5 or 12.5 percent
    fares = [(rng.randint(1, 79) * 20 + rng.choice([0, 0, 5, 10]), rng.choice([25, 75, 125]))
             for _ in range(3 + difficulty)]
    return {"fares": fares}


def observe(instance):
    rows = "\n".join(f"{p} cents plus {t // 10}.{t % 10} percent tax" for p, t in instance["fares"])
    return (
        f"Tickets:\n{rows}\n\nCompute for each ticket the price with tax, rounded to whole cents (half a cent is rounded "
        "up). Answer with these prices in cents in the given order, joined by blanks."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,5}( [0-9]{1,5})*", answer.strip()):
        return False
    expected = [round(p * (1 + t / 1000)) for p, t in instance["fares"]]
    return [int(x) for x in answer.split()] == expected


def reference_answer(instance):
    return " ".join(str((p * (1000 + t) + 500) // 1000) for p, t in instance["fares"])
