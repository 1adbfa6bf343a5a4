"""Elements in exactly one of several sets."""

RESYN = {"tags": ["sets"]}


def generate(rng, difficulty):
    limit = 12 + 4 * difficulty
    return [set(rng.sample(range(limit), limit // 2)) for _ in range(2 + difficulty // 4)]


def _odd_ones(instance):
    return {n for part in instance for n in part if sum(n in other for other in instance) == 1}


def observe(instance):
    sets = "\n".join(" ".join(map(str, sorted(part))) for part in instance)
    return f"Sets, one a line:\n{sets}\nWhich numbers are in exactly one of them? Separate them by spaces, in any order; answer none if there are none."


def verify(instance, answer):
    words = answer.lower().split()
    right = {str(n) for n in _odd_ones(instance)} or {"none"}
    return set(words) == right and len(words) == len(right)


def reference_answer(instance):
    return " ".join(map(str, sorted(_odd_ones(instance)))) or "none"
