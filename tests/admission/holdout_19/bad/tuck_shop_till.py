"""School tuck shop: the takings of the week."""
import re

RESYN = {"profile": "standard", "family": "tuck_shop_till", "tags": ["money", "tables"]}
GOODS = ["apples", "buns", "crisps", "flapjacks", "juice", "mints", "nuts", "oranges", "pasties", "rolls", "scones",
         "toffees", "wafers"]


def generate(rng, difficulty):
    rows = []
    for name in rng.sample(GOODS, 3 + difficulty):
        rows.append({"goods": name, "price": rng.randint(12, 95), "sold": rng.randint(11, 140)})
    takings = sum(r["price"] * r["sold"] for r in rows)
    return {"rows": rows, "takings": takings}


def observe(instance):
    width = max(len(r["goods"]) for r in instance["rows"])
    table = [f"{'goods':<{width}} | price | sold"]
    table += [f"{r['goods']:<{width}} | {r['price']:>5} | {r['sold']:>4}" for r in instance["rows"]]
    table.append(f"{'total':<{width}} |       | {instance['takings']}")
    return (
        "Sales of a tuck shop in one week (prices in pence):\n" + "\n".join(table) +
        "\nHow many pence were taken for all goods together? Answer with a whole number in digits."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s{0,20}[0-9]{1,8}\s{0,20}", answer):
        return False
    return int(answer) == instance["takings"]


def reference_answer(instance):
    return str(instance["takings"])
