"""Count the ways to pay postage with stamps (orders do not matter)."""
from functools import lru_cache

_PURE = {}


@lru_cache(maxsize=4096)
def ways(stamps, amount):
    key = (stamps, amount)
    if key not in _PURE:
        table = [1] + [0] * amount
        for s in stamps:
            for v in range(s, amount + 1):
                table[v] += table[v - s]
        if len(_PURE) > 1000:
            _PURE.clear()
        _PURE[key] = table[amount]
    return _PURE[key]


def generate(rng, difficulty):
    while True:
        stamps = sorted(rng.sample(range(2, 8 + 2 * difficulty), 3 + difficulty // 4))
        amount = rng.randint(60 + 20 * difficulty, 120 + 40 * difficulty)
        if ways(tuple(stamps), amount) > 12:
            return {"stamps": stamps, "amount": amount}


def observe(instance):
    return (
        f"There are stamps of {', '.join(map(str, instance['stamps']))} cents, as many of each as you like. In how many ways "
        f"can {instance['amount']} cents be made up, if only the number of stamps of each kind matters? Answer with an "
        "integer."
    )


def verify(instance, answer):
    text = answer.strip()
    if not (text.isascii() and text.isdigit() and len(text) < 20):
        return False
    return int(text) == ways(tuple(instance["stamps"]), instance["amount"])


def reference_answer(instance):
    return str(ways(tuple(instance["stamps"]), instance["amount"]))
