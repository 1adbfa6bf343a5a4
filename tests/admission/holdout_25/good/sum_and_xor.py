"""Find two numbers with a given sum and a given XOR (usually many pairs)."""
import re


def generate(rng, difficulty):
    bits = 14 + 4 * difficulty
    a, b = rng.getrandbits(bits) | 1 << (bits - 1), rng.getrandbits(bits)
    b |= 1 << rng.randrange(3, bits - 2)
    a |= b & -b
    return {"total": a + b, "xor": a ^ b}


def observe(instance):
    return (
        f"Find two non-negative integers x and y with x + y = {instance['total']} whose bitwise XOR "
        f"is {instance['xor']}. Every such pair is right, in either order.\n"
        "Answer with the two numbers in decimal, separated by a space."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"\s*([0-9]{1,30})\s+([0-9]{1,30})\s*", answer[:200])
    if not match or len(answer) > 200:
        return False
    x, y = int(match.group(1)), int(match.group(2))
    return x + y == instance["total"] and x ^ y == instance["xor"]


def reference_answer(instance):
    both = (instance["total"] - instance["xor"]) // 2
    return f"{both} {both + instance['xor']}"
