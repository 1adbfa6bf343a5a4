"""Complete a bracket sequence with the shortest possible ending."""
PAIRS = {"(": ")", "[": "]", "{": "}", "<": ">"}


def generate(rng, difficulty):
    text, open_ = "", []
    length = 10 + 5 * difficulty
    while len(text) < length or len(open_) < 4 + difficulty // 2:
        if open_ and rng.random() < 0.35:
            text += PAIRS[open_.pop()]
        else:
            b = rng.choice("([{<")
            open_.append(b)
            text += b
    return {"text": text}


def ending(text):
    stack = []
    for ch in text:
        if ch in PAIRS:
            stack.append(ch)
        else:
            stack.pop()
    return "".join(PAIRS[ch] for ch in reversed(stack))


def observe(instance):
    return (
        f"The bracket sequence {instance['text']} was cut off. Complete it: append as few closing "
        "brackets as possible so that all brackets are matched. Answer with the appended brackets "
        f"only, without blanks, in the form `{ending(instance['text'])}`."
    )


def verify(instance, answer):
    return answer.strip().strip("`") == ending(instance["text"])


def reference_answer(instance):
    return ending(instance["text"])
