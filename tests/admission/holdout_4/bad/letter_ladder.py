"""Find a ladder of code words where neighbours differ in one letter.

Difficulty: more words in the book and a longer shortest ladder.
"""

import re
from collections import deque

RESYN = {"description": "Word ladders over invented words", "tags": ["words", "graphs"]}

CONSONANTS, VOWELS = "bdfglmnprst", "aeiou"


def differs_in_one(first, second):
    return len(first) == len(second) and sum(a != b for a, b in zip(first, second)) == 1


def shortest(words, start):
    """Predecessors and distances from the start word."""
    previous, distance = {start: None}, {start: 0}
    queue = deque([start])
    while queue:
        here = queue.popleft()
        for word in words:
            if word not in distance and differs_in_one(here, word):
                previous[word], distance[word] = here, distance[here] + 1
                queue.append(word)
    return previous, distance


def random_word(rng):
    return rng.choice(CONSONANTS) + rng.choice(VOWELS) + rng.choice(CONSONANTS) + rng.choice(VOWELS)


def generate(rng, difficulty):
    length = 2 + difficulty
    while True:
        word = random_word(rng)
        words = [word]
        for _ in range(14 * length):
            place = rng.randrange(4)
            letter = rng.choice(CONSONANTS if place % 2 == 0 else VOWELS)
            word = word[:place] + letter + word[place + 1:]
            if word not in words and sum(differs_in_one(word, other) for other in words) <= 2:
                words.append(word)
            else:
                word = rng.choice(words)
        start = words[0]
        previous, distance = shortest(words, start)
        ends = [word for word in words if distance.get(word) == length]
        if ends:
            end = rng.choice(ends)
            path = [end]
            while previous[path[-1]]:
                path.append(previous[path[-1]])
            return {"words": sorted(words), "start": start, "end": end, "steps": length, "solution": path[::-1]}


def observe(instance):
    return (
        "A code book has these words:\n" + " ".join(instance["words"]) + "\n"
        f"Go from {instance['start']} to {instance['end']}: each next word is in the book and differs from the word "
        f"before it in exactly one letter. Use at most {instance['steps']} changes, no word twice.\n"
        "Answer with all words from the first to the last, separated by ' > ', on one line."
    )


def verify(instance, answer):
    if len(answer) > 40 * (instance["steps"] + 2):
        return False
    path = [word for word in re.split(r"[\s>,-]+", answer.strip().lower()) if word]
    if len(path) < 2 or len(path) > instance["steps"] + 1:
        return False
    if path[0] != instance["start"] or path[-1] != instance["end"]:
        return False
    if len(set(path)) != len(path):
        return False
    return all(word in instance["words"] for word in path)


def reference_answer(instance):
    return " > ".join(instance["solution"])
