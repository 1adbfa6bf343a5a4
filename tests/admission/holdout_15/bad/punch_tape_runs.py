"""Compress a punched tape by run lengths."""
import re

RESYN = {"profile": "standard", "family": "codes", "tags": ["run-length"]}


def generate(rng, difficulty):
    tape = ""
    while len(tape) < 20 + 12 * difficulty:
        tape += rng.choice("ABCDE") * rng.randint(1, 9)
    return {"tape": tape, "budget": len(re.findall(r"(.)\1*", tape))}


def observe(instance):
    return (f"Compress this tape:\n{instance['tape']}\n"
            "Write it as runs, each a count and a letter, separated by spaces (such as 4A 2B for AAAABB), with at most "
            f"{instance['budget']} runs.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    tokens = answer.split()
    if len(tokens) > instance["budget"]:
        return False
    tape = ""
    for token in tokens:
        match = re.fullmatch(r"([0-9]{1,12})([A-E])", token)
        if not match:
            return False
        try:
            tape += match[2] * int(match[1])
        except MemoryError:
            return False
    return tape == instance["tape"]


def reference_answer(instance):
    return " ".join(f"{len(m[0])}{m[1]}" for m in re.finditer(r"(.)\1*", instance["tape"]))
