"""Trace a small register machine."""
PROGRAMS = [
    ["a = 3*a + b", "b = a - b", "c = (c + a) % 997"],
    ["b = b + 2*c", "c = (a + b) % 613", "a = a + c"],
    ["c = a + b + c", "a = (b + 5*c) % 839", "b = c - a"],
    ["a = b + c", "b = (7*a + c) % 751", "c = c + b"],
]


def generate(rng, difficulty):
    return {
        "program": rng.choice(PROGRAMS),
        "start": [difficulty + 1, 2 * difficulty + 3, 40 - difficulty],
        "rounds": 2 + difficulty,
    }


def run(instance):
    """Each line is `x = expression` of a, b, c; a tiny interpreter for exactly these programs."""
    a, b, c = instance["start"]
    which = PROGRAMS.index(list(instance["program"]))
    for _ in range(instance["rounds"]):
        if which == 0:
            a = 3 * a + b
            b = a - b
            c = (c + a) % 997
        elif which == 1:
            b = b + 2 * c
            c = (a + b) % 613
            a = a + c
        elif which == 2:
            c = a + b + c
            a = (b + 5 * c) % 839
            b = c - a
        else:
            a = b + c
            b = (7 * a + c) % 751
            c = c + b
    return [a, b, c]


def observe(instance):
    a, b, c = instance["start"]
    body = "\n".join("    " + line for line in instance["program"])
    return (
        f"a, b, c = {a}, {b}, {c}\nrepeat {instance['rounds']} times:\n{body}\n\n"
        "(% is the remainder, never negative.) Give the final values of a, b and c, separated by "
        "blanks."
    )


def verify(instance, answer):
    words = answer.replace(",", " ").split()
    if len(words) != 3:
        return False
    values = []
    for w in words:
        digits = w[1:] if w.startswith("-") else w
        if not (digits.isascii() and digits.isdigit() and len(digits) <= 15):
            return False
        values.append(int(w))
    return values == run(instance)


def reference_answer(instance):
    return " ".join(map(str, run(instance)))
