"""Total price of a basket; price lists are drawn from a catalogue."""
import re

CATALOGUE = {"apple", "pear", "plum", "melon", "grape", "lemon", "mango", "peach", "cherry", "fig",
             "kiwi", "lime", "onion", "leek", "bean", "pea", "corn", "carrot", "beet", "kale"}


def generate(rng, difficulty):
    goods = list(CATALOGUE)[: 4 + difficulty]
    prices = {good: rng.randint(15, 400) for good in goods}
    basket = [[good, rng.randint(1, 3 + difficulty)] for good in rng.sample(goods, 2 + difficulty // 2)]
    return {"prices": prices, "basket": basket, "rebate": rng.choice([0, 5, 10, 20, 25])}


def total(instance):
    """In hundredths of a cent, to stay exact."""
    cents = sum(instance["prices"][good] * count for good, count in instance["basket"])
    return cents * (100 - instance["rebate"])


def observe(instance):
    prices = ", ".join(f"{good} {cents} cents" for good, cents in instance["prices"].items())
    basket = ", ".join(f"{count} x {good}" for good, count in instance["basket"])
    return (
        f"Prices per piece: {prices}.\nBasket: {basket}. On the whole basket there is a rebate of "
        f"{instance['rebate']} %. What has to be paid, in cents? Answer exactly, with up to two decimals."
    )


def verify(instance, answer):
    match = re.fullmatch(r"\s*([0-9]{1,9})(?:\.([0-9]{1,2}))?\s*", answer)
    if not match or len(answer) > 40:
        return False
    return int(match.group(1)) * 100 + int((match.group(2) or "0").ljust(2, "0")) == total(instance)


def reference_answer(instance):
    whole, part = divmod(total(instance), 100)
    return f"{whole}.{part:02d}"
