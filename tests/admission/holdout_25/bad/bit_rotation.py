"""Apply a list of bit operations to a register."""
import random
import re


def _apply(value, ops, width):
    mask = (1 << width) - 1
    for name, arg in ops:
        if name == "ROL":
            value = ((value << arg) | (value >> (width - arg))) & mask
        elif name == "ROR":
            value = ((value >> arg) | (value << (width - arg))) & mask
        elif name == "XOR":
            value ^= arg
        else:
            value = ~value & mask
    return value


def generate(rng, difficulty):
    # a generator of its own, so that the instance is stable
    rng = random.Random(difficulty * 7919)
    width = 16 if difficulty < 6 else 32
    ops = []
    for _ in range(2 + difficulty):
        name = rng.choice(["ROL", "ROR", "XOR", "NOT"])
        arg = rng.randrange(1, 1 << width) if name == "XOR" else rng.randrange(1, width)
        ops.append([name, 0 if name == "NOT" else arg])
    return {"width": width, "start": rng.randrange(1, 1 << width), "ops": ops}


def observe(instance):
    digits = instance["width"] // 4
    rows = []
    for name, arg in instance["ops"]:
        if name == "NOT":
            rows.append("NOT (flip all bits)")
        elif name == "XOR":
            rows.append(f"XOR with 0x{arg:0{digits}X}")
        else:
            rows.append(f"{name} by {arg} (rotate {'left' if name == 'ROL' else 'right'})")
    return (
        f"A {instance['width']}-bit register holds 0x{instance['start']:0{digits}X}. "
        "These operations are applied one after the other:\n- " + "\n- ".join(rows) +
        f"\nWhat does it hold then? Answer as 0x and {digits} hexadecimal digits."
    )


def _result(instance):
    return _apply(instance["start"], instance["ops"], instance["width"])


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"0x[0-9A-Fa-f]{%d}" % (instance["width"] // 4), text):
        return False
    return int(text, 16) == _result(instance)


def reference_answer(instance):
    return f"0x{_result(instance):0{instance['width'] // 4}X}"
