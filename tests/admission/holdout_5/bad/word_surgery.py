"""Apply a list of edit instructions to a random text."""

from difflib import SequenceMatcher
from random import Random

RESYN = {
    "description": "Follow text editing instructions exactly; partial credit for nearly right texts",
    "tags": ["strings", "instruction following"],
}

SYLLABLES = "ba be bi bo bu da de di do ka ke ki ko la le li lo ma me mo na ne no pa pi ra re ro sa se ta te ti to va vi za zo".split()


def random_word(rng: Random) -> str:
    return "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 4)))


OPERATIONS = {
    "reverse_word": "reverse the letters of word {a}",
    "swap": "swap words {a} and {b}",
    "delete": "delete word {a}",
    "copy": "insert a copy of word {a} at the very end",
    "rotate": "move the first letter of word {a} to the end of that word",
    "join": "move word {a} to the very beginning of the text",
}


def apply(words: list, step: dict) -> list:
    words = list(words)
    a, b = step["a"] - 1, step["b"] - 1
    name = step["op"]
    if name == "reverse_word":
        words[a] = words[a][::-1]
    elif name == "swap":
        words[a], words[b] = words[b], words[a]
    elif name == "delete":
        del words[a]
    elif name == "copy":
        words.append(words[a])
    elif name == "rotate":
        words[a] = words[a][1:] + words[a][0]
    else:
        words.insert(0, words.pop(a))
    return words


def generate(rng: Random, difficulty: int) -> dict:
    words = [random_word(rng) for _ in range(5 + difficulty)]
    steps = []
    state = words
    while len(steps) < 3 + 2 * difficulty:
        op = rng.choice(sorted(OPERATIONS))
        if op == "delete" and len(state) <= 4:
            continue
        a, b = rng.sample(range(1, len(state) + 1), 2)
        steps.append({"op": op, "a": a, "b": b})
        state = apply(state, steps[-1])
    return {"words": words, "steps": steps}


def observe(instance: dict) -> str:
    steps = "\n".join(
        f"{number}. {OPERATIONS[step['op']].format(a=step['a'], b=step['b'])}"
        for number, step in enumerate(instance["steps"], 1)
    )
    return (
        f"Start with this text:\n\n{' '.join(instance['words'])}\n\n"
        "Apply these instructions one after the other. Words are counted from 1 in the text as it "
        f"is at that moment.\n\n{steps}\n\n"
        "Answer with the final text on one line, words separated by single spaces. A text that is "
        "nearly right earns a part of the score."
    )


def _result(instance: dict) -> str:
    words = instance["words"]
    for step in instance["steps"]:
        words = apply(words, step)
    return " ".join(words)


def verify(instance: dict, answer: str) -> float:
    expected = _result(instance)
    given = " ".join(answer.lower().split())
    if not given or len(given) > 3 * len(expected):
        return 0.0
    if given == expected:
        return 1.0
    return round(SequenceMatcher(None, given, expected, autojunk=False).ratio(), 3)


def reference_answer(instance: dict) -> str:
    return _result(instance)
