"""Undo a shift cipher whose shift grows with the position."""

RESYN = {"profile": "standard", "family": "caesar_message", "tags": ["ciphers"]}
WORDS = "amber bison cedar drift ember flint grove heron inlet joker knack latch mirth nudge orbit plume".split()


def generate(rng, difficulty):
    return {"plain": " ".join(rng.choice(WORDS) for _ in range(3 + difficulty)), "shift": rng.randint(1, 25), "step": rng.randint(1, 9)}


def observe(instance):
    out, k = [], instance["shift"]
    for ch in instance["plain"]:
        out.append(ch if ch == " " else chr((ord(ch) - 97 + k) % 26 + 97))
        k += instance["step"] if ch != " " else 0
    return (f"Each letter was shifted forward in the alphabet, the first by {instance['shift']}, each further letter by "
            f"{instance['step']} more (blanks do not count): {''.join(out)}\nReply with the plain text; case does not matter.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    return " ".join(answer.split()).lower() == instance["plain"]


def reference_answer(instance):
    return instance["plain"].upper()
