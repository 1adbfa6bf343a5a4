"""Decide whether a bracket sequence is balanced."""

RESYN = {"profile": "standard", "family": "brackets", "tags": ["strings", "stack"]}

PAIRS = {"(": ")", "[": "]", "{": "}", "<": ">"}


def _balanced(text):
    stack = []
    for ch in text:
        if ch in PAIRS:
            stack.append(PAIRS[ch])
        elif not stack or stack.pop() != ch:
            return False
    return not stack


def generate(rng, difficulty):
    target = 8 + 6 * difficulty
    out, stack = [], []
    while len(out) + len(stack) < target:
        if stack and rng.random() < 0.45:
            out.append(stack.pop())
        else:
            ch = rng.choice(sorted(PAIRS))
            out.append(ch)
            stack.append(PAIRS[ch])
    out.extend(reversed(stack))
    if rng.random() < 0.5:
        while True:
            i, j = rng.sample(range(len(out)), 2)
            out[i], out[j] = out[j], out[i]
            if not _balanced(out):
                break
    return {"text": "".join(out)}


def observe(instance):
    return f"Is this bracket sequence correctly nested?\n{instance['text']}\nAnswer with yes or no."


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 20:
        return False
    return answer.strip().lower() == ("yes" if _balanced(instance["text"]) else "no")
