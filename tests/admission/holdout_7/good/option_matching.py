"""Match ciphertexts with the phrases they hide; all phrases stand in the question as options."""
from string import ascii_lowercase as ABC

RESYN = {"description": "Match phrases with substitution ciphers", "tags": ["cipher", "multiple choice"]}

ADJECTIVES = "green small quiet brave happy young rapid silly proud eager".split()
NOUNS = "tiger piano river horse cabin lemon queen stone wagon eagle".split()


def generate(rng, difficulty):
    phrases, patterns = [], set()
    # Patterns differ, so that there is one assignment only.
    while len(phrases) < 4 + difficulty:
        phrase = f"{rng.choice(ADJECTIVES)} {rng.choice(NOUNS)}"
        if pattern(phrase) not in patterns:
            patterns.add(pattern(phrase))
            phrases.append(phrase)
    ciphers = []
    for phrase in phrases:
        key = list(ABC)
        rng.shuffle(key)
        ciphers.append(phrase.translate(str.maketrans(ABC, "".join(key))))
    return {"ciphers": ciphers, "options": sorted(phrases)}


def pattern(text):
    """Letters replaced by the order of their first occurrence: what a substitution cannot hide."""
    seen = {}
    return tuple(seen.setdefault(c, len(seen)) if c != " " else -1 for c in text)


def observe(instance):
    ciphers = "\n".join(f"{i}. {c}" for i, c in enumerate(instance["ciphers"], 1))
    return (
        f"Each line was made from another phrase by its own substitution of letters (equal letters stay equal, different ones different):\n{ciphers}\n"
        f"The phrases are: {'; '.join(instance['options'])}.\nAnswer with the phrases in the order of the lines, one per line; each phrase is used once."
    )


def verify(instance, answer):
    if len(answer) > 3000:
        return False
    lines = [" ".join(line.lower().split()) for line in answer.strip().splitlines()]
    if sorted(lines) != list(instance["options"]):
        return False
    return all(pattern(line) == pattern(cipher) for line, cipher in zip(lines, instance["ciphers"]))


def reference_answer(instance):
    left, lines = list(instance["options"]), []
    for cipher in instance["ciphers"]:
        phrase = next(p for p in left if pattern(p) == pattern(cipher))
        left.remove(phrase)
        lines.append(phrase)
    return "\n".join(lines)
