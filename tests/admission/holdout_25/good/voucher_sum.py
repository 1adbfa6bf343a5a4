"""Spend a voucher exactly: any subset with the right sum is accepted."""
import re


def generate(rng, difficulty):
    count = 12 + difficulty
    prices = rng.sample(range(105, 1500 + 300 * difficulty), count)
    chosen = rng.sample(range(count), rng.randint(5, 7))
    return {"prices": prices, "voucher": sum(prices[i] for i in chosen),
            "chosen": sorted(i + 1 for i in chosen)}


def observe(instance):
    rows = "\n".join(f"{i}. {p} cents" for i, p in enumerate(instance["prices"], 1))
    return (
        f"A shop has one piece of each of these articles:\n{rows}\n"
        f"You have a voucher of {instance['voucher']} cents and want to use it up to the last cent. "
        "Which articles do you buy? Give their numbers, each at most once, in any order, separated "
        "by commas. Any selection with the exact sum is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if len(text) > 300 or not re.fullmatch(r"[0-9]{1,2}(\s*,\s*[0-9]{1,2})*", text):
        return False
    picked = [int(p) for p in text.split(",")]
    if len(set(picked)) != len(picked):
        return False
    if not all(1 <= i <= len(instance["prices"]) for i in picked):
        return False
    return sum(instance["prices"][i - 1] for i in picked) == instance["voucher"]
