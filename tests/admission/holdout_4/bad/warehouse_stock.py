"""Keep the books of a warehouse and state the final stock of one product."""
import re

RESYN = {"description": "Follow deliveries and sales", "tags": ["arithmetic", "tracing"]}

PRODUCTS = ("bolts", "nuts", "screws", "washers", "rivets", "hinges")
NUMBER = re.compile(r"(?<![\w.])-?[0-9]{1,9}(?![\w.]*\d)")


def _apply(stock, event):
    kind, product, amount = event
    if kind == "delivery":
        stock[product] += amount
    elif kind == "sale":
        stock[product] -= amount
    else:
        stock[product] = stock[product] * 2


def _final(instance):
    stock = dict(instance["start"])
    for event in instance["events"]:
        _apply(stock, event)
    return stock[instance["asked"]]


def generate(rng, difficulty):
    while True:
        names = rng.sample(PRODUCTS, 2 + difficulty // 3)
        start = {name: rng.randint(2000, 4000) for name in names}
        asked = names[0]
        events = []
        for _ in range(4 + 2 * difficulty):
            kind = rng.choice(("delivery", "delivery", "sale"))
            events.append([kind, rng.choice(names), rng.randint(11, 199)])
        events.insert(rng.randrange(len(events)), ["delivery", asked, rng.randint(11, 199)])
        events.append(["doubling", asked, 0])
        instance = {"start": start, "events": events, "asked": asked}
        if str(_final(instance)) not in observe(instance):
            return instance


def observe(instance):
    lines = [f"{name}: {count}" for name, count in instance["start"].items()]
    texts = {
        "delivery": "{1} {0} are delivered.",
        "sale": "{1} {0} are sold.",
        "doubling": "The stock of {0} is doubled by a matching delivery.",
    }
    events = [texts[kind].format(product, amount) for kind, product, amount in instance["events"]]
    return (
        "A warehouse starts the day with this stock:\n" + "\n".join(lines) + "\n\nThen, in this order:\n"
        + "\n".join(events)
        + f"\n\nHow many {instance['asked']} are in stock at the end? Answer with one whole number."
    )


def verify(instance, answer):
    if len(answer) > 20000:
        return False
    numbers = [int(text) for text in NUMBER.findall(answer)]
    return _final(instance) in numbers


def reference_answer(instance):
    return str(_final(instance))
