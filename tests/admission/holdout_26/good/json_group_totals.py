"""Aggregate records and report as JSON."""
import json

RESYN = {"profile": "standard", "family": "data_processing", "tags": ["json", "aggregation"]}

CITIES = ["Oslo", "Lima", "Cairo", "Quito", "Delhi", "Turin", "Perth", "Accra"]
GOODS = ["tea", "salt", "rice", "wool", "iron"]


def generate(rng, difficulty):
    cities = rng.sample(CITIES, 3 + difficulty // 3)
    rows = []
    for _ in range(6 + 3 * difficulty):
        rows.append((rng.choice(cities), rng.choice(GOODS), rng.randint(11, 400)))
    return {"rows": rows}


def totals(instance):
    out = {}
    for city, good, amount in instance["rows"]:
        out.setdefault(city, {}).setdefault(good, 0)
        out[city][good] += amount
    return out


def observe(instance):
    rows = "\n".join(f"{c},{g},{a}" for c, g, a in instance["rows"])
    return (
        "These lines hold a city, a product and an amount:\n" + rows + "\n\n"
        "Reply with a JSON object that maps each city to an object that maps each product of this city to "
        "the total amount, an integer. Leave out products that a city does not have. The order of keys and "
        "the white space do not matter. JSON only, no code fence."
    )


def unique_keys(pairs):
    out = dict(pairs)
    if len(out) != len(pairs):
        raise ValueError("repeated key")
    return out


def refuse(token):
    raise ValueError(token)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 20000:
        return False
    try:
        got = json.loads(answer, object_pairs_hook=unique_keys, parse_constant=refuse)
    except (ValueError, RecursionError):
        return False
    if not isinstance(got, dict):
        return False
    for inner in got.values():
        if not isinstance(inner, dict) or any(type(v) is not int for v in inner.values()):
            return False
    return got == totals(instance)


def reference_answer(instance):
    return json.dumps(totals(instance))
