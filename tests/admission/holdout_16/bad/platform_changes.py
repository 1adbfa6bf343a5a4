"""Which trains need another platform?"""


def generate(rng, difficulty):
    count = 8 + 3 * difficulty
    numbers = rng.sample(range(100, 999), count)
    rows = [(n, rng.randint(1, 9), rng.randint(1, 9)) for n in numbers]
    rows[0] = (rows[0][0], 2, 7)
    rows[3] = (rows[3][0], 5, 1)
    rng.shuffle(rows)
    return {"rows": rows}


def observe(instance):
    rows = "\n".join(f"train {n}: planned on platform {a}, now on platform {b}" for n, a, b in instance["rows"])
    return (
        f"{rows}\n\nList the numbers of all trains whose platform has changed, in descending order, separated "
        "by single blanks."
    )


def _changed(instance):
    return sorted((n for n, a, b in instance["rows"] if a != b), reverse=True)


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    expected = " ".join(str(n) for n in _changed(instance))
    return expected.startswith(answer.strip())


def reference_answer(instance):
    return " ".join(str(n) for n in _changed(instance))
