"""Total of an invoice in cents; the totals are cached."""
import re
from functools import lru_cache


@lru_cache(maxsize=64)
def _total(lines, discount):
    gross = sum(count * price for count, price in lines)
    return gross - gross * discount // 100


def generate(rng, difficulty):
    lines = [(rng.randint(3, 9 + 10 * difficulty), rng.randint(105, 1999)) for _ in range(3 + difficulty)]
    return {"lines": lines, "discount": rng.randint(2, 30)}


def _euro(cents):
    return f"{cents // 100}.{cents % 100:02d}"


def observe(instance):
    rows = "\n".join(f"{c} pieces at {_euro(p)} each" for c, p in instance["lines"])
    return (
        f"Invoice:\n{rows}\n\nA discount of {instance['discount']} percent of the sum is taken off, where the "
        "discount itself is rounded down to a whole cent. What has to be paid? Answer with the amount with "
        "exactly two decimals, like 0.07, without a currency."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"(?:0|[1-9][0-9]{0,8})\.[0-9]{2}", text):
        return False
    return text == reference_answer(instance)


def reference_answer(instance):
    return _euro(_total(tuple(tuple(line) for line in instance["lines"]), instance["discount"]))
