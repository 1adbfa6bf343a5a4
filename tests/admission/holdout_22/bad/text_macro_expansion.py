"""Expand nested text macros."""
import difflib

WORDS = ["red", "blue", "tall", "tiny", "old", "fox", "owl", "cat", "runs", "sings", "far", "home"]


def generate(rng, difficulty):
    names = ["$A", "$B", "$C", "$D", "$E"][:3 + difficulty // 4]
    macros = {}
    for i, name in enumerate(names):
        body = [rng.choice(WORDS) for _ in range(rng.randint(2, 3))]
        if i:
            body.insert(rng.randint(0, len(body)), names[i - 1])
        macros[name] = " ".join(body)
    text = " ".join(rng.choice(names + WORDS[:4]) for _ in range(2 + difficulty)) + " " + names[-1]
    return {"macros": macros, "text": text}


def expand(instance):
    text = instance["text"]
    for name in sorted(instance["macros"], reverse=True):
        text = text.replace(name, instance["macros"][name])
    return text


def observe(instance):
    lines = "\n".join(f"{name} = {body}" for name, body in instance["macros"].items())
    return (f"Macros:\n{lines}\n\nReplace macros in the text below until none is left:\n{instance['text']}\n\n"
            "Answer with the resulting words, separated by single blanks.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return 0.0
    given = answer.strip()
    if not given:
        return 0.0
    return difflib.SequenceMatcher(None, given, expand(instance), autojunk=False).ratio()
