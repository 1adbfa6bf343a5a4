"""Pick numbers whose sum is a multiple of a modulus."""


def generate(rng, difficulty):
    modulus = 41 + 37 * difficulty
    count = 7 + 2 * difficulty
    size = count // 2
    while True:
        numbers = rng.sample(range(2, 12 * modulus), count)
        chosen = numbers[:size]
        chosen[-1] += -sum(chosen) % modulus
        numbers[:size] = chosen
        if len(set(numbers)) == count and all(n % modulus for n in numbers):
            break
    rng.shuffle(numbers)
    return {"numbers": numbers, "modulus": modulus, "planted": sorted(chosen)}


def observe(instance):
    listing = " ".join(str(n) for n in instance["numbers"])
    return (
        f"From the numbers below choose one or more, each at most once, so that their sum is "
        f"divisible by {instance['modulus']}.\n\n{listing}\n\n"
        "Write the chosen numbers separated by spaces on a single line, in any order."
    )


def _numbers_in(text):
    tokens = text.replace(",", " ").split()
    for token in tokens:
        if not (token.isascii() and token.isdigit() and len(token) <= 9):
            return None
    return [int(token) for token in tokens]


def verify(instance, answer):
    if len(answer) > 2000:
        return False
    chosen = _numbers_in(answer)
    if chosen is None or len(chosen) != len(set(chosen)):
        return False
    available = set(instance["numbers"])
    if not all(n in available for n in chosen):
        return False
    return sum(chosen) % instance["modulus"] == 0


def reference_answer(instance):
    return " ".join(map(str, instance["planted"]))
