"""Running balances of an account; credit for the part that is right from the top on."""
import re


def generate(rng, difficulty):
    rows = []
    for _ in range(4 + 2 * difficulty):
        amount = rng.randint(105, 60000)
        rows.append(["in" if rng.random() < 0.55 else "out", amount, rng.choice([0, 0, 35, 50])])
    return {"opening": rng.randint(10000, 250000), "rows": rows}


def _balances(instance):
    balance, out = instance["opening"], []
    for kind, amount, fee in instance["rows"]:
        balance += (amount if kind == "in" else -amount) - fee
        out.append(balance)
    return out


def _money(cents):
    return f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def observe(instance):
    rows = "\n".join(f"{i}. {kind} {_money(a)}, bank fee {_money(f)}"
                     for i, (kind, a, f) in enumerate(instance["rows"], 1))
    return (
        f"An account holds {_money(instance['opening'])}. These bookings follow (the fee is always "
        f"taken off):\n{rows}\nWrite the balance after each booking, one per line, with two decimals "
        "and a minus sign if negative, exactly as many lines as there are bookings.\n"
        "The score is the share of balances that are right counting from the first booking up to the "
        "first mistake."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 4000:
        return 0.0
    lines = [line.strip() for line in answer.strip().split("\n")]
    wanted = [_money(b) for b in _balances(instance)]
    if len(lines) != len(wanted):
        return 0.0
    if not all(re.fullmatch(r"-?[0-9]{1,9}\.[0-9]{2}", line) for line in lines):
        return 0.0
    good = 0
    for got, want in zip(lines, wanted):
        if got != want:
            break
        good += 1
    return good / len(wanted)


def reference_answer(instance):
    return "\n".join(_money(b) for b in _balances(instance))
