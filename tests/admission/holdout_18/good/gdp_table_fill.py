"""Economics: fill in the missing totals of an input-output table."""
import re


def generate(rng, difficulty):
    n = 3 + difficulty // 2
    return {"flows": [[rng.randint(10, 400) for _ in range(n)] for _ in range(n)],
            "final": [rng.randint(50, 900) for _ in range(n)]}


def _totals(instance):
    flows, final = instance["flows"], instance["final"]
    out = [sum(row) + f for row, f in zip(flows, final)]
    added = [out[j] - sum(row[j] for row in flows) for j in range(len(flows))]
    return out + added


def observe(instance):
    rows = "\n".join(f"sector {k}: sells {', '.join(map(str, row))} to sectors 1..{len(row)} and {f} to final demand"
                     for k, (row, f) in enumerate(zip(instance["flows"], instance["final"]), 1))
    n = len(instance["final"])
    return (f"{rows}\nFirst give the {n} total outputs (all sales of a sector), then the {n} values added (total output minus "
            "purchases from all sectors, may be negative), all as integers separated by commas. An answer with at least "
            "half of the numbers right gets that share of the score.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return 0.0
    if not re.fullmatch(r"\s*-?\d{1,9}(\s*,\s*-?\d{1,9})*\s*", answer, re.ASCII):
        return 0.0
    given = [int(t) for t in answer.split(",")]
    wanted = _totals(instance)
    if len(given) != len(wanted):
        return 0.0
    share = sum(g == w for g, w in zip(given, wanted)) / len(wanted)
    return share if share >= 0.5 else 0.0


def reference_answer(instance):
    return ", ".join(map(str, _totals(instance)))
