"""Sums in mixed number bases, with an extract function for chatty outputs."""
import re

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
RESYN = {
    "description": "add numbers written in different bases",
    "tags": ["arithmetic", "bases"],
    "limits": {"cpu_seconds": 5, "wall_seconds": 10, "memory_bytes": 268435456},
}


def write(n, base):
    out = ""
    while n:
        n, d = divmod(n, base)
        out = DIGITS[d] + out
    return out or "0"


def generate(rng, difficulty):
    terms = []
    for _ in range(2 + difficulty // 2):
        terms.append((rng.randint(50 * difficulty, 900 * difficulty ** 2), rng.randint(3, 6 + 3 * difficulty)))
    return {"terms": terms, "base": rng.randint(3, 6 + 3 * difficulty)}


def observe(instance):
    rows = "\n".join(f"{write(n, b)} in base {b}" for n, b in instance["terms"])
    return (
        f"Add these numbers (digits 0-9, then a-z for 10 to 35):\n{rows}\nGive the sum in base "
        f"{instance['base']}. Put just the number into <answer></answer>; case does not matter."
    )


def extract(output):
    found = re.findall(r"<answer>([^<]{0,200})</answer>", output[-20_000:])
    return found[-1].strip() if found else None


def verify(instance, answer):
    text = answer.strip().lower()
    text = text.removeprefix("<answer>").removesuffix("</answer>").strip()
    return text == write(sum(n for n, _ in instance["terms"]), instance["base"])


def reference_answer(instance):
    return write(sum(n for n, _ in instance["terms"]), instance["base"])
