"""How much is missing to bake? Compare recipes with the stock."""
from collections import Counter
import re

GOODS = ["flour", "sugar", "butter", "eggs", "milk", "yeast", "salt", "cocoa", "nuts", "honey", "oats", "cream"]


def generate(rng, difficulty):
    goods = rng.sample(GOODS, 3 + difficulty * 4 // 5)
    stock = Counter()
    for good in goods[2:]:
        stock[good] += rng.randint(1, 30)
    need = [[good, rng.randint(5, 20 + 5 * difficulty), rng.randint(1, 4)] for good in goods]
    return {"stock": stock, "need": need}


def shortage(instance):
    # goods that are not in the store count as 0 there
    return [max(0, each * times - instance["stock"][good]) for good, each, times in instance["need"]]


def observe(instance):
    stock = ", ".join(f"{amount} {good}" for good, amount in instance["stock"].items())
    need = ", ".join(f"{good}: {times} times {each}" for good, each, times in instance["need"])
    order = " ".join(good for good, _, _ in instance["need"])
    return (
        f"In the store there are {stock}, and nothing else. Needed are {need}.\n"
        f"How much is missing of each? Answer with numbers (0 if enough is there) for {order}, in this order, "
        "separated by spaces."
    )


def verify(instance, answer):
    words = answer.split() if len(answer) <= 200 else []
    if not all(re.fullmatch(r"[0-9]{1,6}", word) for word in words):
        return False
    return [int(word) for word in words] == shortage(instance)


def reference_answer(instance):
    return " ".join(map(str, shortage(instance)))
