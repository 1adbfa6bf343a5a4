"""Data cleaning: weighted tally of survey codes."""
import collections
import re

CODES = ["NA", "YES", "NO", "MAYBE", "SKIP", "LATE", "DUP", "VOID"]


def generate(rng, difficulty):
    responses = [rng.choice(CODES[:5]) for _ in range(15 + 5 * difficulty)]
    weights = [[c, rng.randint(11, 99)] for c in CODES]
    return {"responses": responses, "counts": collections.Counter(responses), "weights": weights}


def _total(instance):
    return sum(w * instance["counts"][c] ** 2 for c, w in instance["weights"])


def observe(instance):
    weights = ", ".join(f"{c}: {w}" for c, w in instance["weights"])
    return ("Survey responses: " + " ".join(instance["responses"]) + f"\nWeights: {weights}\n"
            "For every code multiply its weight by the square of the number of times it occurs. Give the sum (integer).")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\d{1,9}", answer.strip(), re.ASCII):
        return False
    try:
        return int(answer.strip()) == _total(instance)
    except KeyError:
        return False


def reference_answer(instance):
    return str(_total(instance))
