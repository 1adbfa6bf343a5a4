"""Data cleaning: merge partial records into one JSON object."""
import json
import re

FIELDS = ["name", "city", "phone", "role", "floor", "badge", "team", "shift"]


def generate(rng, difficulty):
    records = []
    for _ in range(3 + difficulty):
        fields = rng.sample(FIELDS, rng.randint(2, 3))
        records.append([rng.randint(100, 999), {f: f"{f[:2]}{rng.randint(10, 99)}" for f in fields}])
    stamps = rng.sample(range(100, 1000), len(records))
    return {"records": [[t, r[1]] for t, r in zip(stamps, records)]}


def _merged(instance):
    out = {}
    for _, record in sorted(instance["records"], key=lambda r: r[0]):
        out.update(record)
    return out


def observe(instance):
    rows = "\n".join(f"time {t}: " + ", ".join(f"{k}={v}" for k, v in r.items()) for t, r in instance["records"])
    return (f"Partial records of one person:\n{rows}\nMerge them: for every field the value with the latest time counts. Answer with "
            "one flat JSON object from field to value (strings), in any order of keys and any spacing.")


def _unique(pairs):
    keys = [k for k, _ in pairs]
    if len(set(keys)) != len(keys):
        raise ValueError("duplicate key")
    return dict(pairs)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    if answer.count("{") != 1 or "[" in answer or re.search(r"[0-9]{50}", answer):
        return False
    try:
        value = json.loads(answer, object_pairs_hook=_unique)
    except (ValueError, RecursionError):
        return False
    return value == _merged(instance)


def reference_answer(instance):
    return json.dumps(_merged(instance))
