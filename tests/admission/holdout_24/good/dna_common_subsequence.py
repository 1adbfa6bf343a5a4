"""A longest common subsequence of two DNA strands."""
import re

RESYN = {"profile": "standard", "family": "biology", "tags": ["dynamic-programming"]}


def generate(rng, difficulty):
    length = 16 + 3 * difficulty
    first = "".join(rng.choice("ACGT") for _ in range(length))
    second = list(first)
    for _ in range(4 + difficulty):
        i = rng.randrange(len(second))
        kind = rng.randrange(3)
        if kind == 0:
            second[i] = rng.choice("ACGT")
        elif kind == 1:
            second.insert(i, rng.choice("ACGT"))
        else:
            del second[i]
    for _ in range(2):
        second.insert(rng.randrange(len(second)), rng.choice("ACGT"))
    return {"first": first, "second": "".join(second)}


def _lcs_length(a, b):
    row = [0] * (len(b) + 1)
    for x in a:
        new = [0]
        for j, y in enumerate(b):
            new.append(row[j] + 1 if x == y else max(row[j + 1], new[j]))
        row = new
    return row[-1]


def _is_subsequence(text, strand):
    rest = iter(strand)
    return all(letter in rest for letter in text)


def observe(instance):
    return (
        f"Two strands of DNA:\n{instance['first']}\n{instance['second']}\n\nGive a longest common "
        "subsequence: letters that occur in both strands in the same order, not necessarily side by "
        "side, as many as possible. Write it in capitals without spaces. Any of the longest ones is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return 0.0
    text = answer.strip()
    first, second = instance["first"], instance["second"]
    if not re.fullmatch(r"[ACGT]+", text) or len(text) != _lcs_length(first, second):
        return 0.0
    return 1.0 if _is_subsequence(text, first) and _is_subsequence(text, second) else 0.0
