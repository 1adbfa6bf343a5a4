"""Running balance of an account in whole cents."""


def generate(rng, difficulty):
    return {
        "opening": rng.randint(10_000, 90_000),
        "entries": [rng.choice([1, -1]) * rng.randint(100, 9_999) for _ in range(3 + 2 * difficulty)],
    }


def observe(instance):
    lines = [f"opening balance {instance['opening']}"]
    for e in instance["entries"]:
        lines.append(("deposit " if e > 0 else "withdrawal ") + str(abs(e)))
    return ("An account statement, all amounts in cents:\n" + "\n".join(lines) +
            "\nWrite the balance after each line below the opening one, in order, separated by blanks; "
            "negative balances with a minus sign.")


def balances(instance):
    b, out = instance["opening"], []
    for e in instance["entries"]:
        b += e
        out.append(b)
    return out


def reference_answer(instance):
    return " ".join(map(str, balances(instance)))


def verify(instance, answer):
    tokens = answer.split()
    want = balances(instance)
    if len(tokens) != len(want):
        return False
    got = []
    for token in tokens:
        sign = -1 if token.startswith("-") else 1
        body = token[1:] if sign < 0 else token
        if not body.isdigit() or len(body) > 12:
            return False
        got.append(sign * int(body))
    return got == want
