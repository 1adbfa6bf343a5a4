"""Compress a text with run-length codes."""
import re

RESYN = {"profile": "standard", "family": "compression", "tags": ["strings"]}


def generate(rng, difficulty):
    text = ""
    last = ""
    for _ in range(6 + 2 * difficulty):
        letter = rng.choice([ch for ch in "abcdefgh" if ch != last])
        text += letter * rng.choice([1, 1, 2, 3, 5, 8, 12, 15 + difficulty])
        last = letter
    return {"text": text}


def _encode(text):
    out = []
    for run in re.finditer(r"(.)\1*", text):
        size = len(run.group(0))
        out.append((str(size) if size > 1 else "") + run.group(1))
    return "".join(out)


def _expand(code):
    return "".join(letter * int(count or 1) for count, letter in re.findall(r"([0-9]*)([a-h])", code))


def observe(instance):
    size = len(_encode(instance["text"]))
    return (
        "In a run-length code a letter stands for itself, and a number before a letter tells how often the letter "
        f"is repeated (4ab is aaaab). Write\n{instance['text']}\n"
        f"as a run-length code of at most {size} characters. Answer with the code only."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    code = answer.strip()
    if len(code) > len(_encode(instance["text"])):
        return False
    if not re.fullmatch(r"([0-9]*[a-h])+", code):
        return False
    return _expand(code) == instance["text"]


def reference_answer(instance):
    return _encode(instance["text"])
