"""Change ringing: apply place notation to rounds of bells."""


def generate(rng, difficulty):
    bells = 5 + min(4, difficulty // 2)
    changes = []
    for _ in range(3 + 2 * difficulty):
        # a change is a list of places that stay; the others swap in pairs
        stay = []
        place = 1
        while place <= bells:
            if place == bells or rng.random() < 0.35:
                stay.append(place)
                place += 1
            else:
                place += 2
        changes.append(stay)
    return {"bells": bells, "changes": changes}


def ring(bells, changes):
    row = list(range(1, bells + 1))
    for stay in changes:
        place = 1
        while place <= bells:
            if place in stay:
                place += 1
            else:
                row[place - 1], row[place] = row[place], row[place - 1]
                place += 2
    return row


def observe(instance):
    notation = " . ".join("".join(map(str, stay)) or "x" for stay in instance["changes"])
    return (
        f"{instance['bells']} bells start in rounds, {''.join(str(k + 1) for k in range(instance['bells']))}. Each change "
        "of the place notation lists the places that stay; the others are swapped in neighbouring pairs from the front "
        f"(x: all of them).\n{notation}\nWhat is the row after the last change? Answer with the bells as digits "
        "without spaces."
    )


def verify(instance, answer):
    text = "".join(answer.split())
    if len(text) != instance["bells"] or not text.isdigit():
        return False
    row = [int(ch) for ch in text]
    if sorted(row) != list(range(1, instance["bells"] + 1)):
        return False
    return row == ring(instance["bells"], instance["changes"])


def reference_answer(instance):
    return "".join(map(str, ring(instance["bells"], instance["changes"])))
