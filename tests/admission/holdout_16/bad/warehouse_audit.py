"""Value of the stock of a warehouse."""
import json
import re


def generate(rng, difficulty):
    items = []
    for i in range(3 + difficulty):
        items.append({"sku": f"{rng.choice('ABCDEF')}{rng.randint(100, 999)}", "pieces": rng.randint(11, 400),
                      "price": rng.randint(3, 250)})
    return {"items": items, "value": sum(i["pieces"] * i["price"] for i in items)}


def observe(instance):
    record = json.dumps(instance, indent=1)
    return (
        f"Stock record of a warehouse:\n{record}\n\nWhat is the stock worth in total (pieces times price over all "
        "items)? Answer with a whole number."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,12}", answer.strip()):
        return False
    return int(answer) == instance["value"]


def reference_answer(instance):
    return str(instance["value"])
