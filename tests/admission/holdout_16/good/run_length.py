"""Run-length encoding with the count before the character."""


def generate(rng, difficulty):
    runs = []
    last = ""
    for _ in range(5 + 2 * difficulty):
        ch = rng.choice([c for c in "aAbBxXzZ#*" if c != last])
        runs.append(ch * rng.randint(1, 4 + difficulty))
        last = ch
    return {"text": "".join(runs)}


def observe(instance):
    return (
        f"Line of a bitmap font:\n{instance['text']}\n\nEncode it: every maximal run of the same character "
        "(small and capital letters are different characters) becomes its length in decimal, followed by "
        "the character; a run of length one is written as the bare character. "
        "Answer with the encoded line, without blanks."
    )


def _encode(text):
    out, i = [], 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        out.append((str(j - i) if j - i > 1 else "") + text[i])
        i = j
    return "".join(out)


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == _encode(instance["text"])


def reference_answer(instance):
    return _encode(instance["text"])
