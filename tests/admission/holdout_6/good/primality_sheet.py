from functools import lru_cache

RESYN = {"description": "Twenty and more prime-or-not questions at once; all have to be right.",
         "tags": ["number theory", "yes/no"]}


@lru_cache(maxsize=4096)
def smallest_factor(n):
    d = 2
    while d * d <= n:
        if n % d == 0:
            return d
        d += 1
    return n


def generate(rng, difficulty):
    count = 16 + 2 * difficulty
    low, high = 50 * difficulty, 700 * difficulty ** 2
    numbers = []
    while len(numbers) < count:
        want_prime = rng.random() < 0.5
        n = rng.randrange(low, high) | 1
        if n not in numbers and n % 3 and n % 5 and (smallest_factor(n) == n) == want_prime:
            numbers.append(n)
    return {"numbers": numbers}


def observe(instance):
    return ("Which of these numbers are prime?\n" + " ".join(map(str, instance["numbers"])) + "\nAnswer with a word of "
            f"{len(instance['numbers'])} letters, one for each number in this order: p if it is prime, c if it is "
            "composite.")


def reference_answer(instance):
    return "".join("p" if smallest_factor(n) == n else "c" for n in instance["numbers"])


def verify(instance, answer):
    return answer.strip().lower() == reference_answer(instance)
