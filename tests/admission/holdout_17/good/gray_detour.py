"""Shortest path on a hypercube with forbidden corners."""
import re

RESYN = {"profile": "standard", "family": "bits", "tags": ["hypercube", "shortest-path"]}


def _path(instance):
    width, start, goal = instance["width"], instance["start"], instance["goal"]
    parent = {start: None}
    queue = [start]
    for word in queue:
        if word == goal:
            out = []
            while word is not None:
                out.append(word)
                word = parent[word]
            return out[::-1]
        for k in range(width):
            other = word[:k] + "10"[int(word[k])] + word[k + 1:]
            if other not in parent and other not in instance["forbidden"]:
                parent[other] = word
                queue.append(other)
    return None


def generate(rng, difficulty):
    width = 5 + difficulty // 4
    words = [format(v, "0%db" % width) for v in range(1 << width)]
    while True:
        picks = rng.sample(words, 2 + (1 << width) // 3)
        instance = {"width": width, "start": picks[0], "goal": picks[1], "forbidden": sorted(picks[2:])}
        path = _path(instance)
        if path and len(path) >= 5 + difficulty // 4:
            return instance


def observe(instance):
    return (
        "Go from %s to %s, changing a single bit at each step, in as few steps as possible, and without these "
        "words: %s.\nAnswer with all the words of the way, the first and the last included, separated by blanks."
        % (instance["start"], instance["goal"], " ".join(instance["forbidden"]))
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    words = answer.split()
    if not all(re.fullmatch("[01]{%d}" % instance["width"], w) for w in words):
        return False
    if len(words) != len(_path(instance)) or words[0] != instance["start"] or words[-1] != instance["goal"]:
        return False
    if any(w in instance["forbidden"] for w in words):
        return False
    return all(sum(a != b for a, b in zip(v, w)) == 1 for v, w in zip(words, words[1:]))


def reference_answer(instance):
    return " ".join(_path(instance))
