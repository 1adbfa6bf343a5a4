"""Which lines of the ledger copy differ from the journal? The answer is a set, in any order."""
import re

RESYN = {"profile": "standard", "family": "ledger_errors", "tags": ["bookkeeping"]}


def generate(rng, difficulty):
    n = 12 + 4 * difficulty
    journal = [rng.randint(1000, 99999) for _ in range(n)]
    copy = journal[:]
    for i in rng.sample(range(n), 3 + difficulty // 2):
        digits = list(str(copy[i]))
        places = [k for k in range(len(digits) - 1) if digits[k] != digits[k + 1]]
        if places:
            k = rng.choice(places)
            digits[k], digits[k + 1] = digits[k + 1], digits[k]
            copy[i] = int("1" + "".join(digits)) if digits[0] == "0" else int("".join(digits))
        else:
            copy[i] += 9
    return {"journal": journal, "copy": copy}


def _wrong(instance):
    return {i for i, (a, b) in enumerate(zip(instance["journal"], instance["copy"]), 1) if a != b}


def observe(instance):
    rows = "\n".join(f"{i}: {a} | {b}" for i, (a, b) in enumerate(zip(instance["journal"], instance["copy"]), 1))
    return (
        f"Line number, amount in the journal, amount in the ledger:\n{rows}\nWhich lines were copied wrongly? Answer with "
        "the line numbers, separated by commas, in any order, each only once."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    parts = [p.strip() for p in answer.split(",")]
    if not all(re.fullmatch(r"[0-9]{1,4}", p) for p in parts):
        return False
    numbers = [int(p) for p in parts]
    return len(set(numbers)) == len(numbers) and set(numbers) == _wrong(instance)


def reference_answer(instance):
    return ", ".join(str(i) for i in sorted(_wrong(instance), reverse=True))
