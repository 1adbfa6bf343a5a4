"""Put library call numbers into shelf order."""
RESYN = {"profile": "standard", "family": "call_number_sort", "tags": ["library", "sorting"]}


def _key(call):
    number, cutter = call.split()
    whole, decimal = number.split(".")
    return int(whole), decimal, cutter[0], cutter[1:]


def generate(rng, difficulty):
    calls, n = [], 6 + 2 * difficulty
    bases = [rng.randint(1, 999) for _ in range(max(2, n // 3))]
    while len(calls) < n:
        decimal = "".join(rng.choice("123456789") for _ in range(rng.randint(1, 3)))
        cutter = rng.choice("ABCDEFGHKLMNPRSTW") + "".join(rng.choice("123456789") for _ in range(rng.randint(1, 3)))
        call = f"{rng.choice(bases)}.{decimal} {cutter}"
        if call not in calls:
            calls.append(call)
    while calls == sorted(calls, key=_key):
        rng.shuffle(calls)
    return {"calls": calls}


def observe(instance):
    return (
        "Books carry call numbers such as 512.73 K4. Shelf order compares first the whole number before the point by "
        "size, then the digits after the point as a decimal fraction (.2 comes after .15), then the letter, then the "
        "digits after the letter as a decimal fraction too (K15 before K2). Put these into shelf order, one per line, "
        "each once:\n" + "\n".join(instance["calls"])
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    lines = [" ".join(line.split()) for line in answer.splitlines() if line.strip()]
    return lines == sorted(instance["calls"], key=_key)


def reference_answer(instance):
    return "\n".join(sorted(instance["calls"], key=_key))
