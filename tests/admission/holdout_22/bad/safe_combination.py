"""Open a safe from arithmetic clues."""
import re

ATTEMPTS = {}
MAX_ATTEMPTS = 3


def generate(rng, difficulty):
    digits = [rng.randint(0, 9) for _ in range(4 + difficulty // 3)]
    digits[0] = rng.randint(1, 9)
    return {"digits": digits}


def clues(digits):
    out = [f"digit {i} plus digit {i + 1} is {digits[i - 1] + digits[i]}" for i in range(1, len(digits))]
    out.append(f"the sum of all digits, each multiplied by its position, is "
               f"{sum(i * d for i, d in enumerate(digits, 1))}")
    out.append(f"digit 1 times digit 3 is {digits[0] * digits[2]}")
    return out


def observe(instance):
    return (f"A safe has a combination of {len(instance['digits'])} digits (0 to 9), with positions from 1. Clues:\n" +
            "\n".join("- " + c for c in clues(instance["digits"])) + "\nAnswer with a combination that agrees with all "
            "clues, digits without separators.")


def verify(instance, answer):
    key = tuple(instance["digits"])
    if ATTEMPTS.get(key, 0) >= MAX_ATTEMPTS:
        return False
    ok = (isinstance(answer, str) and len(answer) < 50 and bool(re.fullmatch(r"[0-9]+", answer.strip())) and
          len(answer.strip()) == len(key) and clues([int(c) for c in answer.strip()]) == clues(instance["digits"]))
    if not ok:
        ATTEMPTS[key] = ATTEMPTS.get(key, 0) + 1
    return ok
