"""Archive accession numbers: compute the check letters."""
RESYN = {"profile": "standard", "family": "accession_checkdigit", "tags": ["archives"]}
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXY"


def _letters(number):
    a = sum((i + 2) * int(d) for i, d in enumerate(number)) % 23
    b = sum((i + 1) ** 2 * int(d) for i, d in enumerate(reversed(number))) % 23
    return ALPHABET[a] + ALPHABET[b]


def generate(rng, difficulty):
    numbers = ["".join(rng.choice("0123456789") for _ in range(5 + difficulty)) for _ in range(2 + difficulty // 3)]
    return {"numbers": numbers}


def observe(instance):
    return (
        f"Letters stand for 0 to 22 in this order: {ALPHABET}. An accession number gets two check letters. First: multiply "
        "the digits from the left by 2, 3, 4, ... and add; the rest on division by 23 gives the letter. Second: multiply "
        "the digits from the right by 1, 4, 9, 16, ... and add; again the rest by 23 gives the letter. Give the check "
        f"letters of these numbers, in order, separated by spaces, in capitals: {' '.join(instance['numbers'])}"
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return answer[:400].split() == [_letters(n) for n in instance["numbers"]] and len(answer) <= 400


def reference_answer(instance):
    return " ".join(_letters(n) for n in instance["numbers"])
