"""Bookkeeping: fill in the running balance column of a cash book."""
import re

RESYN = {"profile": "standard", "family": "running_balance", "tags": ["bookkeeping"]}


def generate(rng, difficulty):
    entries = []
    for _ in range(4 + 2 * difficulty):
        amount = rng.randint(1000, 10 ** 5)
        entries.append((rng.choice(["receipt", "payment"]), amount))
    return {"opening": rng.randint(10 ** 6, 2 * 10 ** 6), "entries": entries}


def _balances(instance):
    total, out = instance["opening"], []
    for kind, amount in instance["entries"]:
        total += amount if kind == "receipt" else -amount
        out.append(total)
    return out


def observe(instance):
    rows = "\n".join(f"{i}. {kind} of {amount}" for i, (kind, amount) in enumerate(instance["entries"], 1))
    return (
        f"A cash book opens with a balance of {instance['opening']} pence. The entries are:\n{rows}\n"
        "Give the balance in pence after each entry, in order, separated by commas, and nothing else. "
        "A wrong list of the right length earns part of half a mark: the share of balances that are right "
        "before the first wrong one, halved."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return 0.0
    parts = [p.strip() for p in answer.split(",")]
    if not all(re.fullmatch(r"-?[0-9]{1,9}", p) for p in parts):
        return 0.0
    truth = _balances(instance)
    if len(parts) != len(truth):
        return 0.0
    right = 0
    for given, want in zip(parts, truth):
        if int(given) != want:
            break
        right += 1
    return 1.0 if right == len(truth) else 0.5 * right / len(truth)


def reference_answer(instance):
    return ", ".join(str(b) for b in _balances(instance))
