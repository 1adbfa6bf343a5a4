"""Find a secret code from the results of earlier attempts."""

RESYN = {"profile": "standard", "family": "logic_puzzles", "tags": ["mastermind", "deduction"]}

_LETTERS = "ABCDEFGH"


def _score(secret, attempt):
    exact = sum(a == b for a, b in zip(secret, attempt))
    common = sum(min(secret.count(x), attempt.count(x)) for x in set(attempt))
    return [exact, common - exact]


def generate(rng, difficulty):
    length = 4 + difficulty // 3
    letters = _LETTERS[: 5 + difficulty // 3]
    secret = "".join(rng.choice(letters) for _ in range(length))
    attempts = []
    known = [None] * length
    attempt = None
    # play until the code is found, keeping places that were right most of the time
    while attempt != secret:
        attempt = "".join(
            known[i] if known[i] and rng.random() < 0.8 else rng.choice(letters) for i in range(length)
        )
        for i in range(length):
            if attempt[i] == secret[i] and rng.random() < 0.5:
                known[i] = secret[i]
        if len(attempts) >= 9 + difficulty:
            attempt = secret
        attempts.append([attempt, _score(secret, attempt)])
    return {"length": length, "letters": letters, "attempts": attempts, "secret": secret}


def observe(instance):
    lines = [
        f"{i + 1}. {code}: {exact} right, {other} in a wrong place"
        for i, (code, (exact, other)) in enumerate(instance["attempts"])
    ]
    return (
        f"The code of a safe has {instance['length']} letters out of {instance['letters']}; letters may occur more "
        "than once. Attempts made so far:\n" + "\n".join(lines) +
        "\nWhich code fits all the results? Answer with the letters of the code only."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    code = answer.strip()
    if len(code) != instance["length"] or any(ch not in instance["letters"] for ch in code):
        return False
    return all(_score(code, attempt) == result for attempt, result in instance["attempts"])


def reference_answer(instance):
    return instance["secret"]
