"""A machine that hops over its memory."""
import re


def generate(rng, difficulty):
    size = 2 ** (16 + difficulty)
    jumps = [rng.randint(100, size - 1) for _ in range(4 + 2 * difficulty)]
    memory = bytearray(size)
    pointer = 0
    for jump in jumps:
        pointer = (pointer + jump) % size
        memory[pointer] = rng.randint(1, 255)
    return {"size": size, "jumps": jumps, "memory": bytes(memory)}


def total(instance):
    pointer, out = 0, 0
    for jump in instance["jumps"]:
        pointer = (pointer + jump) % instance["size"]
        out += instance["memory"][pointer] * pointer
    return out


def observe(instance):
    pointer, cells = 0, {}
    for jump in instance["jumps"]:
        pointer = (pointer + jump) % instance["size"]
        cells[pointer] = instance["memory"][pointer]
    shown = ", ".join(f"[{a}] = {v}" for a, v in sorted(cells.items()))
    return (
        f"A memory has cells 0 to {instance['size'] - 1}, all 0 but {shown}. A pointer starts at 0 and moves on by "
        f"{', '.join(map(str, instance['jumps']))} cells in turn, wrapping round at the end. After each move, address "
        "times content is added to a sum that starts at 0. What is the sum? Answer with an integer."
    )


def verify(instance, answer):
    text = answer.strip()
    return 1.0 if re.fullmatch(r"[0-9]{1,20}", text) and int(text) == total(instance) else 0.0


def reference_answer(instance):
    return str(total(instance))
