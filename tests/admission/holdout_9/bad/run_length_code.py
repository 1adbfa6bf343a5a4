"""Write a text in run-length code."""
import re

RESYN = {"tags": ["compression", "strings"], "description": "Run-length encoding"}
TOKEN = re.compile(r"([1-9][0-9]{0,9})([a-z])")


def generate(rng, difficulty):
    text = ""
    for _ in range(4 + 2 * difficulty):
        text += rng.choice("kmptwxz") * rng.randint(1, 4 + difficulty)
    return {"text": text}


def observe(instance):
    return (f"Write this text in run-length code, where `3a2b` means aaabb:\n{instance['text']}\n"
            "Every letter has a count before it, ones too; a run may be split, as in `2a1a2b`. Answer with the code alone.")


def decode(code):
    return "".join(letter * int(count) for count, letter in TOKEN.findall(code))


def verify(instance, answer):
    code = "".join(answer.split())
    if not code or len(code) > 1000 or TOKEN.sub("", code):
        return False
    return decode(code) == instance["text"]


def reference_answer(instance):
    return "".join(f"{len(m.group())}{m.group()[0]}" for m in re.finditer(r"(.)\1*", instance["text"]))
