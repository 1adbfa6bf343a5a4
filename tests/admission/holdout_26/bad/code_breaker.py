"""Find a secret code that fits all Mastermind clues."""
import re

RESYN = {"profile": "standard", "family": "logic", "tags": ["mastermind", "deduction"]}

_tried = {}


def score(secret, guess):
    black = sum(a == b for a, b in zip(secret, guess))
    common = sum(min(secret.count(d), guess.count(d)) for d in set(guess))
    return black, common - black


def generate(rng, difficulty):
    length = 4 + difficulty // 4
    secret = "".join(rng.choice("123456") for _ in range(length))
    clues = []
    for _ in range(5 + difficulty // 2):
        guess = "".join(rng.choice("123456") for _ in range(length))
        if guess != secret:
            clues.append((guess, *score(secret, guess)))
    return {"length": length, "clues": clues, "secret": secret}


def observe(instance):
    rows = "\n".join(f"  {g}: {b} black, {w} white" for g, b, w in instance["clues"])
    return (
        f"A Mastermind code has {instance['length']} digits from 1 to 6, which may repeat. Black counts right "
        f"digits in the right place, white counts right digits in a wrong place. The clues:\n{rows}\n"
        "Reply with a code that agrees with all clues (any such code is accepted)."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    code = answer.strip()
    if not re.fullmatch(r"[1-6]+", code) or len(code) != instance["length"]:
        return False
    # guard against guessing: only a handful of attempts per puzzle count
    key = repr(instance["clues"])
    _tried[key] = _tried.get(key, 0) + 1
    if _tried[key] > 3:
        return False
    return all(score(code, g) == (b, w) for g, b, w in instance["clues"])


def reference_answer(instance):
    return instance["secret"]
