"""Area of a surveyed polygon by the shoelace formula."""


def generate(rng, difficulty):
    n = 3 + difficulty
    xs = sorted(rng.sample(range(0, 400), n))
    lower = [[x, rng.randint(0, 90)] for x in xs]
    upper = [[x, rng.randint(110, 250)] for x in reversed(xs)]
    return {"corners": [[x / 4, y / 4] for x, y in lower + upper]}


def area(corners):
    total = 0.0
    for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1]):
        total += x1 * y2 - x2 * y1
    return abs(total) / 2


def observe(instance):
    pts = " ".join(f"({x}, {y})" for x, y in instance["corners"])
    return (
        f"A plot of land has these corners, in order, in metres: {pts}\nWhat is its area in square "
        "metres? Answer with a number; an error of 0.01 is allowed."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 40:
        return False
    try:
        value = float(text)
    except ValueError:
        return False
    if value <= 0 or abs(value - area(instance["corners"])) > 0.01:
        return False
    return True


def reference_answer(instance):
    return f"{area(instance['corners']):.4f}"
