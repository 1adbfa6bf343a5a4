"""Change one word into another, letter by letter."""
import os
import re
import tempfile

RESYN = {"profile": "standard", "family": "games", "tags": ["words", "search"]}

LOG = os.path.join(tempfile.gettempdir(), "word_ladder_verdicts.log")


def generate(rng, difficulty):
    letters = "abcdefgh"
    length = 4 + difficulty // 2
    start = "".join(rng.choice(letters) for _ in range(length))
    goal = "".join(rng.choice([c for c in letters if c != s]) for s in start)
    banned = []
    while len(banned) < difficulty:
        word = list(start)
        word[rng.randrange(length)] = rng.choice(letters)
        word = "".join(word)
        if word != start and word not in banned and len(banned) < length - 1:
            banned.append(word)
        elif len(banned) >= length - 1:
            break
    return {"start": start, "goal": goal, "banned": banned}


def _path(instance):
    start, goal, banned = instance["start"], instance["goal"], set(instance["banned"])
    layers = [(start,)]
    for path in layers:
        word = path[-1]
        if word == goal:
            return list(path)
        for i, (a, b) in enumerate(zip(word, goal)):
            new = word[:i] + b + word[i + 1:]
            if a != b and new not in banned:
                layers.append(path + (new,))
                break
    return None


def observe(instance):
    return (
        f"Change `{instance['start']}` into `{instance['goal']}`: each step replaces one letter, "
        f"and {len(instance['start'])} steps are allowed, no more. Never pass through: "
        f"{', '.join(instance['banned']) or 'nothing'}. The words need not be English. Write all "
        "words from start to goal, separated by spaces."
    )


def verify(instance, answer):
    score = 0.0
    if isinstance(answer, str) and re.fullmatch(r"\s*[a-h]+( [a-h]+)*\s*", answer[:2000]):
        words = answer.split()
        good = words[0] == instance["start"] and words[-1] == instance["goal"]
        good = good and len(words) == len(instance["start"]) + 1
        good = good and not set(words) & set(instance["banned"])
        for a, b in zip(words, words[1:]):
            good = good and len(a) == len(b) and sum(x != y for x, y in zip(a, b)) == 1
        score = 1.0 if good else 0.0
    try:
        with open(LOG, "a", encoding="utf-8") as log:
            log.write(f"{instance['start']} {score}\n")
    except OSError:
        pass
    return score


def reference_answer(instance):
    return " ".join(_path(instance))
