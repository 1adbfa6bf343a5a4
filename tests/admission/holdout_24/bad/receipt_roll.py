"""Sum of the receipts of one till."""
import random

RESYN = {"profile": "standard", "family": "shop", "tags": ["arithmetic"]}

GOODS = ["apples", "bread", "cheese", "dates", "eggs", "fish", "grapes", "ham"]


def generate(rng, difficulty):
    return {
        "seed": rng.randrange(10 ** 9),
        "lines": 30000 + 3000 * difficulty,
        "good": rng.choice(GOODS),
    }


def _lines(instance):
    local = random.Random(instance["seed"])
    for number in range(instance["lines"]):
        pick = int(local.random() * 80000)
        yield number + 1, GOODS[pick % 8], pick // 8 + 1


def _sum(instance):
    return sum(cents for _, good, cents in _lines(instance) if good == instance["good"])


def observe(instance):
    rows = "\n".join(f"receipt {n}: {good} for {cents} cents" for n, good, cents in _lines(instance))
    return (
        f"The receipts of a till:\n{rows}\n\nFor how many cents were {instance['good']} sold? "
        "Answer with the number."
    )


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == str(_sum(instance))


def reference_answer(instance):
    return str(_sum(instance))
