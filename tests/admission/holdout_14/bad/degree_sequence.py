"""Is a degree sequence that of a simple graph?"""


def generate(rng, difficulty):
    n = 6 + 2 * difficulty
    degrees = sorted((rng.randint(1, n - 1) for _ in range(n)), reverse=True)
    if sum(degrees) % 2:
        degrees[-1] += 1
    return sorted(degrees, reverse=True)


def _graphic(degrees):
    for k in range(1, len(degrees) + 1):
        if sum(degrees[:k]) > k * (k - 1) + sum(min(d, k) for d in degrees[k:]):
            return False
    return sum(degrees) % 2 == 0


def observe(instance):
    return (
        f"Is there a simple graph (no loops, no double edges) whose vertices have the degrees {', '.join(map(str, instance))}? "
        "Answer yes or no, in lower case."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return answer.strip() == ("yes" if _graphic(instance) else "no")
