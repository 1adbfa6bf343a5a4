"""Apply editing steps to a string."""

STEPS = {
    "reverse": "reverse the string",
    "rotate": "move the first three characters to the end",
    "swapcase": "turn upper case into lower case and the other way round",
    "double": "write the second character twice",
    "drop": "delete the last character",
    "evens": "move the characters at even positions (0, 2, ...) in front of the others, keeping their order",
}


def apply(text, step):
    if step == "reverse":
        return text[::-1]
    if step == "rotate":
        return text[3:] + text[:3]
    if step == "swapcase":
        return text.swapcase()
    if step == "double":
        return text[:2] + text[1:]
    if step == "drop":
        return text[:-1]
    return text[::2] + text[1::2]


def generate(rng, difficulty):
    while True:
        text = "".join(rng.choice("abcdefghkmnpqrstuvwxyzABCDEFGHKMNPQRSTUVWXYZ") for _ in range(10 + difficulty))
        steps = [rng.choice(sorted(STEPS)) for _ in range(3 + difficulty)]
        result = text
        for step in steps:
            result = apply(result, step)
        if len(result) >= 7 and result not in text:
            return {"text": text, "steps": steps, "result": result}


def observe(instance):
    steps = "\n".join(f"{i}. {STEPS[s]}" for i, s in enumerate(instance["steps"], 1))
    return (f"Start with the string {instance['text']} and carry out in turn:\n{steps}\n"
            "Answer with the final string alone. Upper and lower case matter.")


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == instance["result"]
