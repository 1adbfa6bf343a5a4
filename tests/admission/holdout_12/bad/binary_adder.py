"""Binary addition with named difficulty presets."""
import re

PRESETS = {"easy": 6, "medium": 12, "hard": 24}


def settings(difficulty):
    return PRESETS.get(str(difficulty), PRESETS["medium"])


def generate(rng, difficulty):
    bits = settings(difficulty)
    return {"terms": [rng.getrandbits(bits) | 1 << (bits - 1) for _ in range(3)]}


def observe(instance):
    return "Add these binary numbers: " + " + ".join(f"{t:b}" for t in instance["terms"]) + "\nAnswer in binary, without a prefix."


def verify(instance, answer):
    text = answer.strip()
    return 1.0 if re.fullmatch(r"[01]{1,64}", text) and int(text, 2) == sum(instance["terms"]) else 0.0


def reference_answer(instance):
    return format(sum(instance["terms"]), "b")
