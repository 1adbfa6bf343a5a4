"""Open a combination safe from the feedback of earlier tries."""

RESYN = {"description": "Bulls and cows", "tags": ["deduction", "puzzle"]}
UNREADABLE = "unreadable"


def feedback(code, guess):
    bulls = sum(a == b for a, b in zip(code, guess))
    common = sum(min(code.count(d), guess.count(d)) for d in set(guess))
    return [bulls, common - bulls]


def generate(rng, difficulty):
    length = 4 + difficulty // 3
    code = "".join(rng.choice("0123456789") for _ in range(length))
    tries = []
    for i in range(6 + difficulty):
        guess = "".join(rng.choice("0123456789") for _ in range(length))
        bulls, cows = feedback(code, guess)
        # The display failed now and then.
        if i % 4 == 3:
            cows = UNREADABLE
        tries.append({"guess": guess, "bulls": bulls, "cows": cows})
    return {"length": length, "tries": tries, "code": code}


def observe(instance):
    rows = "\n".join(f"{t['guess']}: {t['bulls']} right in place, {t['cows']} elsewhere" for t in instance["tries"])
    return (
        f"A safe has a code of {instance['length']} digits (repeats allowed). Earlier tries showed how many "
        "digits were right in place, and how many more of the tried digits, as often as they occur, are "
        f"elsewhere in the code:\n{rows}\n"
        "Here `unreadable` means that this number is not known. Answer with one code that fits all tries."
    )


def _fits(code, attempt):
    bulls, cows = feedback(code, attempt["guess"])
    if bulls != attempt["bulls"]:
        return False
    if attempt["cows"] is UNREADABLE:
        return True
    return cows == attempt["cows"]


def verify(instance, answer):
    code = answer.strip() if len(answer) < 50 else ""
    if len(code) != instance["length"] or set(code) - set("0123456789"):
        return False
    return all(_fits(code, attempt) for attempt in instance["tries"])


def reference_answer(instance):
    return instance["code"]
