"""Group-by on a small sales table."""
import json

REGIONS = ["north", "south", "east", "west", "centre", "coast", "hills"]


def generate(rng, difficulty):
    regions = rng.sample(REGIONS, 3 + difficulty // 3)
    rows = [(r, rng.randint(2, 40), rng.randint(3, 90)) for r in regions]
    rows += [(rng.choice(regions), rng.randint(2, 40), rng.randint(3, 90)) for _ in range(4 + 2 * difficulty)]
    rng.shuffle(rows)
    return {"rows": rows}


def totals(instance):
    result = {}
    for region, units, price in instance["rows"]:
        result[region] = result.get(region, 0) + units * price
    return result


def observe(instance):
    lines = ["region,units,price"] + [f"{r},{u},{p}" for r, u, p in instance["rows"]]
    return ("\n".join(lines) + "\n\nFor each region, compute the revenue (sum of units * price). Answer with one "
            "JSON object from region to integer revenue, each region once.")


def no_duplicates(pairs):
    keys = [key for key, _ in pairs]
    if len(set(keys)) != len(keys):
        raise ValueError("duplicate key")
    return dict(pairs)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    try:
        data = json.loads(answer, object_pairs_hook=no_duplicates)
    except (ValueError, RecursionError):
        return False
    if not isinstance(data, dict) or not all(type(v) is int for v in data.values()):
        return False
    return data == totals(instance)


def reference_answer(instance):
    return json.dumps(totals(instance))
