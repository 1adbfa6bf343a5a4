"""Multiple choice: which number is divisible?"""

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    divisor = rng.randrange(3 + difficulty, 10 + 5 * difficulty)
    place = rng.randrange(4)
    size = 10 ** (1 + difficulty // 2)
    options = []
    for i in range(4):
        rest = 0 if i == place else rng.randrange(1, divisor)
        options.append(divisor * rng.randrange(size, 9 * size) + rest)
    return {"divisor": divisor, "options": options}


def observe(instance):
    options = "\n".join(f"{x}) {n}" for x, n in zip("ABCD", instance["options"], strict=True))
    return (
        f"Which of these is divisible by {instance['divisor']}?\n{options}\nAnswer with the letter."
    )


def _letter(instance):
    rests = [n % instance["divisor"] for n in instance["options"]]
    return "ABCD"[rests.index(0)]


def verify(instance, answer):
    return answer.strip().strip("().").upper() == _letter(instance)


def reference_answer(instance):
    return _letter(instance)
