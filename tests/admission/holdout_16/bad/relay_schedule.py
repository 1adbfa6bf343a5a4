"""Finish times of a relay race."""
import re


def generate(rng, difficulty):
    teams = [[rng.randint(52, 99) for _ in range(3 + difficulty // 2)] for _ in range(3 + difficulty // 3)]
    return {"teams": teams}


def observe(instance):
    rows = "\n".join(f"team {i}: {', '.join(map(str, t))}" for i, t in enumerate(instance["teams"], 1))
    return (
        f"Leg times of the teams in a relay race, in seconds:\n{rows}\n\nGive the total time of each team, in the order "
        "of the teams, separated by commas and without further text."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return 0.0
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,5}(, ?[0-9]{1,5})*", text):
        return 0.0
    if [int(x) for x in text.split(",")] != [sum(t) for t in instance["teams"]]:
        return 0.0
    score = 1.0
    if len(text) < 60:
        score += 0.2  # concise answers are preferred
    return score


def reference_answer(instance):
    return ", ".join(str(sum(t)) for t in instance["teams"])
