"""Totals over a long log: the question grows to many kilobytes."""
import re

RESYN = {"tags": ["long context", "tables"], "description": "Filter and sum a long log"}
SITES = ("north", "south", "east", "west")
STATES = ("ok", "warn", "fail")


def generate(rng, difficulty):
    return {"rows": [[rng.choice(SITES), rng.choice(STATES), rng.randint(100, 999)] for _ in range(40 * difficulty)],
            "site": rng.choice(SITES), "state": rng.choice(STATES)}


def totals(instance):
    rows = instance["rows"]
    chosen = [v for s, t, v in rows if s == instance["site"] and t == instance["state"]]
    after = sum(v for (_, t, _), (s, _, v) in zip(rows, rows[1:]) if t == "fail" and s == instance["site"])
    return [sum(chosen), len(chosen), after]


def observe(instance):
    log = "\n".join(f"{i:04d} site={s} state={t} value={v}" for i, (s, t, v) in enumerate(instance["rows"], 1))
    return (f"{log}\n\nAnswer with three integers separated by commas: the sum of the values with site={instance['site']} and state={instance['state']}; the number of these rows; and the sum "
            f"of the values of rows with site={instance['site']} (of any state) that come right after a row with state=fail (of any site).")


def verify(instance, answer):
    if not re.fullmatch(r"\s*[0-9]{1,9}\s*,\s*[0-9]{1,9}\s*,\s*[0-9]{1,9}\s*", answer) or len(answer) > 200:
        return 0.0
    return float([int(p) for p in answer.split(",")] == totals(instance))


def reference_answer(instance):
    return ", ".join(map(str, totals(instance)))
