"""Break a Caesar cipher without knowing the shift."""

RESYN = {"profile": "standard", "family": "cryptography", "tags": ["caesar"]}

SUBJECTS = ["the mayor", "a young pilot", "the museum", "an angry goose", "the orchestra", "our baker"]
VERBS = ["opens", "loses", "paints", "borrows", "repairs", "forgets", "sells"]
OBJECTS = ["a wooden bridge", "the last ticket", "nine umbrellas", "a golden trumpet", "the winter garden",
           "an old lighthouse"]
PLACES = ["in the harbour", "before sunrise", "near the station", "during the storm", "on a sunday"]


def rotate(text, k):
    return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.isalpha() else c for c in text)


def generate(rng, difficulty):
    lines = []
    for _ in range(1 + difficulty // 3):
        lines.append(" ".join(rng.choice(part) for part in (SUBJECTS, VERBS, OBJECTS, PLACES)))
    text = ", ".join(lines)
    # only a fingerprint of the plaintext is kept with the instance
    return {"cipher": rotate(text, rng.randint(1, 25)), "fingerprint": hash(text)}


def observe(instance):
    return (
        f"This English headline was encrypted with a Caesar shift between 1 and 25:\n{instance['cipher']}\n"
        "Reply with the original headline in lower case, with its punctuation."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    return hash(answer.strip()) == instance["fingerprint"]


def reference_answer(instance):
    candidates = [rotate(instance["cipher"], k) for k in range(1, 26)]
    starts = tuple(s + " " for s in SUBJECTS)
    return next(c for c in candidates if c.startswith(starts))
