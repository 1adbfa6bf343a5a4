"""Find a missing number."""

RESYN = {"tags": ["lists"]}

_cache = {}


def generate(rng, difficulty):
    count = 6 + 4 * difficulty
    missing = rng.randrange(1, count + 1)
    return rng.sample([n for n in range(1, count + 1) if n != missing], count - 1)


def _missing(numbers):
    count = len(numbers) + 1
    return count * (count + 1) // 2 - sum(numbers)


def observe(instance):
    return f"One number from 1 to {len(instance) + 1} is missing here. Which? {instance}"


def verify(instance, answer):
    key = answer.strip()
    if key not in _cache:
        _cache[key] = key == str(_missing(instance))
    return _cache[key]


def reference_answer(instance):
    return str(_missing(instance))
