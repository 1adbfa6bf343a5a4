"""Build a string that obeys several rules; there are many."""

RESYN = {"profile": "standard", "family": "strings", "tags": ["construction"]}

LETTERS = "abcd"


def generate(rng, difficulty):
    length = 12 + 2 * difficulty
    while True:
        text = [rng.choice(LETTERS)]
        while len(text) < length:
            text.append(rng.choice([c for c in LETTERS if c != text[-1]]))
        text = "".join(text)
        counts = {c: text.count(c) for c in LETTERS}
        if min(counts.values()) == 0:
            continue
        absent = [a + b + c for a in LETTERS for b in LETTERS for c in LETTERS
                  if a != b and b != c and a + b + c not in text]
        if len(absent) < 3 + difficulty // 3:
            continue
        return {"counts": counts, "forbidden": sorted(rng.sample(absent, 3 + difficulty // 3)),
                "start": text[:2], "example": text}


def observe(instance):
    counts = ", ".join(f"{v} times {k}" for k, v in instance["counts"].items())
    return (
        f"Write a string made of exactly these letters: {counts}. The rules:\n"
        f"- it begins with {instance['start']};\n"
        "- no two neighbouring letters are equal;\n"
        f"- none of these occurs in it: {', '.join(instance['forbidden'])}.\n"
        "Every string that keeps the rules is right. Reply with the string only, in lower case."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    text = answer.strip()
    if len(text) != sum(instance["counts"].values()):
        return False
    if any(text.count(c) != k for c, k in instance["counts"].items()):
        return False
    if not text.startswith(instance["start"]):
        return False
    if any(a == b for a, b in zip(text, text[1:])):
        return False
    return not any(bad in text for bad in instance["forbidden"])


def reference_answer(instance):
    return instance["example"]
