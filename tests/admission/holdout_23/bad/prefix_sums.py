"""Running totals with resets."""

RESYN = {"profile": "standard", "family": "running_totals", "tags": ["arithmetic", "state-tracking"]}


def generate(rng, difficulty):
    n = 6 + 2 * difficulty
    return {"values": [rng.randrange(-40, 90) for _ in range(n)], "limit": 100 + 20 * difficulty}


def _totals(instance):
    out, total = [], 0
    for v in instance["values"]:
        total += v
        if total > instance["limit"]:
            total -= instance["limit"]
        out.append(total)
    return out


def observe(instance):
    return (f"Start at 0 and add these numbers one after the other: {' '.join(map(str, instance['values']))}. "
            f"Whenever the total exceeds {instance['limit']}, subtract {instance['limit']} once. "
            "List the totals after each number, separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    expected = [str(t) for t in _totals(instance)]
    given = answer.split()
    wrong = filter(lambda pair: pair[0] != pair[1], zip(expected, given))
    return bool(wrong)


def reference_answer(instance):
    return " ".join(map(str, _totals(instance)))
