"""Which of the lettered arithmetic statements are true?"""
LETTERS = "ABCDEFGHIJKLMN"


def generate(rng, difficulty):
    count = 5 + difficulty * 9 // 10
    while True:
        items = []
        for _ in range(count):
            a, b = rng.randint(11, 20 + 60 * difficulty), rng.randint(3, 9 + 8 * difficulty)
            c = a * b + (0 if rng.random() < 0.5 else rng.choice([-10, -2, -1, 1, 2, 10]))
            items.append([a, b, c])
        right = "".join(l for l, (a, b, c) in zip(LETTERS, items) if a * b == c)
        if 2 <= len(right) <= count - 2:
            return {"items": items, "right": right}


def observe(instance):
    rows = "\n".join(f"{l}) {a} * {b} = {c}" for l, (a, b, c) in zip(LETTERS, instance["items"]))
    return (
        f"{rows}\nWhich of these equations hold? Answer with the letters of all true ones in "
        "alphabetical order, written together, such as XYZ."
    )


def verify(instance, answer):
    return answer.strip().upper() in instance["right"]


def reference_answer(instance):
    return instance["right"]
