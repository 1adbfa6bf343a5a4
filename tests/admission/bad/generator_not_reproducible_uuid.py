"""Balance a ledger."""

import uuid

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    entries = [rng.randrange(-900 * difficulty, 1000 * difficulty) for _ in range(3 + difficulty)]
    return {"id": str(uuid.uuid4()), "entries": entries}


def observe(instance):
    entries = "\n".join(f"{n:+d}" for n in instance["entries"])
    return f"Ledger {instance['id']}:\n{entries}\nWhat is the balance? Answer with a number."


def verify(instance, answer):
    return answer.strip().lstrip("+") == str(sum(instance["entries"]))


def reference_answer(instance):
    return str(sum(instance["entries"]))
