"""Decode nested run-length codes such as 3(a2(bc))."""

RESYN = {"profile": "standard", "family": "parsing", "tags": ["strings", "recursion"]}


def build(rng, depth):
    parts = []
    for _ in range(rng.randint(2, 3)):
        letters = "".join(rng.choice("abcdefgh") for _ in range(rng.randint(1, 3)))
        if depth and rng.random() < 0.6:
            parts.append(f"{rng.randint(2, 3)}({build(rng, depth - 1)})")
        parts.append(letters)
    return "".join(parts)


def generate(rng, difficulty):
    while True:
        code = build(rng, 2)
        if "(" in code and len(decode(code)) <= 150:
            return {"code": code}


def decode(code):
    stack, times, count = [""], [], ""
    for ch in code:
        if ch.isdigit():
            count += ch
        elif ch == "(":
            stack.append("")
            times.append(int(count))
            count = ""
        elif ch == ")":
            inner = stack.pop() * times.pop()
            stack[-1] += inner
        else:
            stack[-1] += ch
    return stack[0]


def observe(instance):
    return (
        "In a run-length code, k(X) stands for X written k times; codes may be nested, so 2(a2(b)) means "
        f"abbabb.\nDecode this: {instance['code']}\nReply with the decoded string only."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    return answer.strip() == decode(instance["code"])


def reference_answer(instance):
    return decode(instance["code"])
