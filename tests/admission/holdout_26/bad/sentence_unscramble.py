"""Undo a chain of string operations."""
from difflib import SequenceMatcher

RESYN = {"profile": "standard", "family": "strings", "tags": ["transformations"]}

WORDS = ("the old sailor kept seven maps under a loose board while his brother sold fresh bread near "
         "an empty market every cold morning").split()


def forward(text, op):
    if op == "reverse the whole text":
        return text[::-1]
    if op == "reverse every word":
        return " ".join(w[::-1] for w in text.split(" "))
    if op == "move the first word to the end":
        words = text.split(" ")
        return " ".join(words[1:] + words[:1])
    if op == "replace every letter by the next one (z by a)":
        return "".join(chr((ord(c) - 96) % 26 + 97) if c != " " else c for c in text)
    raise ValueError(op)


OPS = ["reverse the whole text", "reverse every word", "move the first word to the end",
       "replace every letter by the next one (z by a)"]


def generate(rng, difficulty):
    text = " ".join(rng.choice(WORDS) for _ in range(4 + difficulty))
    ops = [OPS[3]] + [rng.choice(OPS) for _ in range(1 + difficulty)]
    rng.shuffle(ops)
    scrambled = text
    for op in ops:
        scrambled = forward(scrambled, op)
    return {"ops": ops, "scrambled": scrambled, "text": text}


def observe(instance):
    ops = "\n".join(f"  {i}. {op}" for i, op in enumerate(instance["ops"], 1))
    return (
        f"A sentence went through these steps:\n{ops}\nThe result is:\n{instance['scrambled']}\n"
        "Reply with the original sentence in lower case. It has to be exactly right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return 0.0
    text = answer.strip().lower()
    if text == instance["text"]:
        return 1.0
    # some signal for close attempts
    return round(0.9 * SequenceMatcher(None, text, instance["text"]).ratio(), 3)


def reference_answer(instance):
    return instance["text"]
