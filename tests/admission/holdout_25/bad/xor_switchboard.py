"""Find switches whose masks cancel out."""
import re


def generate(rng, difficulty):
    bits = 8 + difficulty
    count = bits + 2
    masks = rng.sample(range(1, 1 << bits), count)
    return {"bits": bits, "masks": masks}


def observe(instance):
    rows = "\n".join(f"{i}: {m:0{instance['bits']}b}" for i, m in enumerate(instance["masks"], 1))
    return (
        "Each switch flips the lamps that are marked 1 in its mask:\n" + rows +
        "\nFind a set of at least two different switches which, pressed once each, leave all the "
        "lamps as they were (every lamp is flipped an even number of times).\n"
        "Answer with the numbers of the switches, separated by spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    parts = answer.split()
    if len(parts) < 2 or not all(re.fullmatch(r"[0-9]{1,3}", p) for p in parts):
        return False
    state = 0
    for p in parts:
        number = int(p)
        if not 1 <= number <= len(instance["masks"]):
            return False
        state ^= instance["masks"][number - 1]
    return state == 0


def reference_answer(instance):
    basis = {}
    for i, mask in enumerate(instance["masks"]):
        used = {i + 1}
        while mask:
            top = mask.bit_length()
            if top not in basis:
                basis[top] = (mask, used)
                break
            mask ^= basis[top][0]
            used = used ^ basis[top][1]
        else:
            return " ".join(map(str, sorted(used)))
    raise ValueError("independent")
