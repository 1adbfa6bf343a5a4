"""Shortest ladder in a made-up dictionary."""
from collections import deque

RESYN = {"profile": "standard", "family": "word_games", "tags": ["bfs", "words"]}

CONSONANTS = "bdgklmnprst"
VOWELS = "aeiou"


def neighbours(word, words):
    for other in words:
        if sum(1 for a, b in zip(word, other) if a != b) == 1:
            yield other


def ladder(start, goal, words):
    parent = {start: None}
    queue = deque([start])
    while queue:
        word = queue.popleft()
        if word == goal:
            path = []
            while word is not None:
                path.append(word)
                word = parent[word]
            return path[::-1]
        for other in neighbours(word, words):
            if other not in parent:
                parent[other] = word
                queue.append(other)
    return None


def mutate(rng, word):
    place = rng.randrange(4)
    letters = CONSONANTS if place % 2 == 0 else VOWELS
    return word[:place] + rng.choice([c for c in letters if c != word[place]]) + word[place + 1:]


def generate(rng, difficulty):
    want = 4 + difficulty // 3
    while True:
        word = "".join(rng.choice(CONSONANTS if i % 2 == 0 else VOWELS) for i in range(4))
        words = [word]
        while len(words) < 20 + 4 * difficulty:
            fresh = mutate(rng, rng.choice(words[-6:]))
            if fresh not in words:
                words.append(fresh)
        words.sort()
        start, goal = rng.sample(words, 2)
        path = ladder(start, goal, words)
        if path is not None and len(path) - 1 >= want:
            return {"words": words, "start": start, "goal": goal, "length": len(path)}


def observe(instance):
    return (
        "In a word ladder each word differs from the one before in exactly one letter. "
        "Only words of this (invented) dictionary may be used:\n"
        + " ".join(instance["words"])
        + f"\n\nGive a shortest ladder from {instance['start'].upper()} to {instance['goal'].upper()}, "
        "with both ends, the words separated by spaces. If several are shortest, any of them will do. "
        "Upper and lower case do not matter."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    path = answer.strip().lower().split()
    if len(path) != instance["length"]:
        return False
    if path[0] != instance["start"] or path[-1] != instance["goal"]:
        return False
    known = set(instance["words"])
    if any(word not in known for word in path):
        return False
    return all(sum(1 for a, b in zip(x, y) if a != b) == 1 for x, y in zip(path, path[1:]))


def reference_answer(instance):
    return " ".join(ladder(instance["start"], instance["goal"], instance["words"]))
