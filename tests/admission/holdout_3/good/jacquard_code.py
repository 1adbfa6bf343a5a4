"""Short codes with nested repeats for a woven pattern; the decoder never writes more than the pattern's length."""

RESYN = {"description": "compress a pattern with repeats", "tags": ["strings", "compression"]}


def _motif(rng, depth):
    """A pattern and a code for it."""
    pieces = []
    for _ in range(rng.randint(2, 3)):
        if depth and rng.random() < 0.7:
            inner, code = _motif(rng, depth - 1)
            times = rng.randint(2, 4)
            pieces.append((inner * times, f"{times}({code})"))
        else:
            letter = rng.choice("RGBY")
            pieces.append((letter, letter))
    return "".join(p for p, _ in pieces), "".join(c for _, c in pieces)


def generate(rng, difficulty):
    while True:
        cloth, code = "", ""
        while len(cloth) < 14 + 9 * difficulty:
            pattern, part = _motif(rng, 2)
            times = rng.randint(2, 3)
            cloth, code = cloth + pattern * times, code + f"{times}({part})"
        if len(cloth) <= 40 + 22 * difficulty and len(code) + 4 <= len(cloth):
            return {"cloth": cloth, "most": len(code), "code": code}


def decode(code, longest):
    """The pattern; None if the code is malformed or the pattern too long."""
    stack, current, number = [], "", ""
    for sign in code:
        if sign in "RGBY":
            if number:
                return None
            current += sign
        elif sign in "123456789":
            if number:
                return None
            number = sign
        elif sign == "(":
            if not number or len(stack) > 50:
                return None
            stack.append((current, int(number)))
            current, number = "", ""
        elif sign == ")":
            if number or not stack:
                return None
            before, times = stack.pop()
            current = before + current * times
        else:
            return None
        if len(current) > longest:
            return None
    return None if stack or number else current


def observe(instance):
    return (
        "A loom's code consists of the letters R, G, B, Y, which weave one thread of that colour, and of n(code), with one digit n from "
        "1 to 9, which weaves the code in brackets n times; brackets may be nested. So 2(R3(G)) weaves RGGGRGGG.\n"
        f"Write a code of at most {instance['most']} characters that weaves exactly\n{instance['cloth']}\n"
        "Every such code is accepted. Write the code without spaces."
    )


def verify(instance, answer):
    code = answer.strip()
    if len(code) > instance["most"]:
        return False
    return decode(code, len(instance["cloth"])) == instance["cloth"]


def reference_answer(instance):
    return instance["code"]
