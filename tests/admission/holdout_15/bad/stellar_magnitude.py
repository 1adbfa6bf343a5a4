"""Whole hours at which a variable star is brightest."""

RESYN = {"profile": "standard", "family": "astronomy", "tags": ["periods"]}


def _maxima(first, periods, until):
    t, out, k = first, [], 0
    while t <= until:
        out.append(t)
        t += periods[k % len(periods)]
        k += 1
    return out


def generate(rng, difficulty):
    periods = [rng.randint(15, 90) for _ in range(1 + difficulty // 2)]
    first = rng.randint(5, 60)
    return {"first": first, "periods": periods, "until": first + 90 * (2 + difficulty)}


def observe(instance):
    gaps = ", ".join(map(str, instance["periods"]))
    return (f"A variable star is brightest at hour {instance['first']}. From one maximum to the next pass, in turn, these "
            f"numbers of hours (the list starts again after its end): {gaps}.\n"
            f"At which hours up to and including {instance['until']} is it brightest? Answer with the sum of those hours "
            "as a single integer.")


def verify(instance, answer):
    value = int(answer.strip())
    return value == sum(_maxima(instance["first"], instance["periods"], instance["until"]))


def reference_answer(instance):
    return str(sum(_maxima(instance["first"], instance["periods"], instance["until"])))
