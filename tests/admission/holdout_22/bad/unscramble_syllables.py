"""Unscramble a made-up compound from its syllables with a checksum."""

SYLLABLES = ["ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu"]
_USED = set()


def checksum(parts):
    total = 0
    for part in parts:
        total = (total * 7 + SYLLABLES.index(part) + 1) % 100003
    return total


def generate(rng, difficulty):
    while True:
        parts = tuple(rng.sample(SYLLABLES, 5 + difficulty // 2))
        if parts not in _USED:
            _USED.add(parts)
            break
    shown = sorted(parts)
    return {"shown": shown, "sum": checksum(parts), "parts": list(parts)}


def observe(instance):
    order = ", ".join(f"{s}={i}" for i, s in enumerate(SYLLABLES, 1))
    return (f"Syllable values: {order}.\nA word was built from the syllables {', '.join(instance['shown'])}, each used once. "
            "Its checksum starts at 0; for each syllable it becomes (checksum * 7 + value) mod 100003. "
            f"The checksum of the word is {instance['sum']}.\nAnswer with such a word: the syllables in order, "
            "joined by hyphens.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    parts = answer.strip().split("-")
    return sorted(parts) == sorted(instance["shown"]) and checksum(parts) == instance["sum"]


def reference_answer(instance):
    return "-".join(instance["parts"])
