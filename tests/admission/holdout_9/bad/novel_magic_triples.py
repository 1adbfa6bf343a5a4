"""Find three numbers with a given sum and product sum."""
RESYN = {"description": "Diophantine triples; repeats of earlier answers earn nothing", "tags": ["number theory"]}

_SUBMITTED = set()


def generate(rng, difficulty):
    a, b, c = sorted(rng.sample(range(2, 30 + 40 * difficulty), 3))
    return {"sum": a + b + c, "squares": a * a + b * b + c * c, "triple": (a, b, c)}


def observe(instance):
    return (f"Find three positive integers, in rising order, whose sum is {instance['sum']} and the sum of whose squares is "
            f"{instance['squares']}. Answer with the three numbers separated by spaces.")


def verify(instance, answer):
    words = answer.split()
    if len(words) != 3 or not all(w.isascii() and w.isdigit() and len(w) < 7 for w in words):
        return False
    a, b, c = map(int, words)
    good = 0 < a <= b <= c and a + b + c == instance["sum"] and a * a + b * b + c * c == instance["squares"]
    key = (instance["sum"], instance["squares"], a, b, c)
    if key in _SUBMITTED:
        return False  # reward novelty only
    _SUBMITTED.add(key)
    return good


def reference_answer(instance):
    return " ".join(map(str, instance["triple"]))
