"""Spreadsheets: sum of the cells selected by a condition."""


def generate(rng, difficulty):
    rows = [[rng.choice("NSEW"), rng.randint(100, 999), rng.randint(1, 9)] for _ in range(8 + 3 * difficulty)]
    rows[0][0], rows[1][0] = "N", "S"
    return {"rows": rows, "region": rng.choice("NS"), "limit": rng.randint(2, 4)}


def _sum(instance):
    total = 0
    for region, amount, qty in instance["rows"]:
        if region == instance["region"] and qty >= instance["limit"]:
            total += amount * qty
        elif region != instance["region"] and qty < instance["limit"]:
            total += amount
    return total


def observe(instance):
    rows = "\n".join(f"{a};{b};{c}" for a, b, c in instance["rows"])
    return (f"region;amount;qty\n{rows}\nAdd amount*qty over the rows of region {instance['region']} with qty at least "
            f"{instance['limit']}, and amount over the rows of other regions with qty less than {instance['limit']}. "
            "Answer with the total.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not text.isdigit() or len(text) > 12:
        return False
    return int(text) == _sum(instance)
