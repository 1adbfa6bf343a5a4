"""Turn a plain text order into JSON; the order of keys and white space do not matter."""
import json

GOODS = ["chair", "desk", "shelf", "lamp", "rug", "clock", "mirror", "stool", "cabinet", "bench",
         "vase", "screen", "sofa", "crate"]
NAMES = ["Adler", "Brandt", "Costa", "Duval", "Eriksen", "Fuchs", "Greco", "Horvat"]


def generate(rng, difficulty):
    lines = [[g, rng.randint(1, 12), rng.randint(5, 400)] for g in rng.sample(GOODS, 3 + difficulty)]
    return {"customer": rng.choice(NAMES), "number": rng.randint(1000, 9999), "lines": lines}


def _document(instance):
    return {
        "customer": instance["customer"],
        "number": instance["number"],
        "items": [{"name": n, "qty": q, "sum": q * p} for n, q, p in instance["lines"]],
        "total": sum(q * p for _, q, p in instance["lines"]),
    }


def observe(instance):
    rows = "\n".join(f"  {q} {n} at {p} each" for n, q, p in instance["lines"])
    return (
        f"Order no. {instance['number']} of {instance['customer']}:\n{rows}\n"
        "Write it as a JSON object with the keys customer (string), number (integer), items (a list "
        "in the order above of objects with name, qty and sum = quantity times price) and total (the "
        "sum of the sums). All amounts are integers. No further keys."
    )


def _same(a, b):
    if type(a) is not type(b):
        return False
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(_same(a[k], b[k]) for k in a)
    if isinstance(a, list):
        return len(a) == len(b) and all(_same(x, y) for x, y in zip(a, b))
    return a == b


def _no_duplicates(pairs):
    keys = [k for k, _ in pairs]
    if len(set(keys)) != len(keys):
        raise ValueError("duplicate key")
    return dict(pairs)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 20000:
        return False
    try:
        data = json.loads(answer, object_pairs_hook=_no_duplicates)
    except (ValueError, RecursionError):
        return False
    return _same(data, _document(instance))


def reference_answer(instance):
    return json.dumps(_document(instance), indent=1)
