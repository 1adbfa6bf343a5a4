"""Which word is no anagram of any other in the list?"""

from collections import Counter


def generate(rng, difficulty):
    count = 20 + 4 * difficulty
    words, groups = [], set()
    while len(words) < count:
        letters = [rng.choice("aeioubcdfglmnprst") for _ in range(4 + difficulty // 2)]
        group = "".join(sorted(letters))
        if len(set(letters)) < 3 or group in groups:
            continue
        groups.add(group)
        first = "".join(letters)
        second = first
        while second == first:
            rng.shuffle(letters)
            second = "".join(letters)
        words += [first, second]
    words.pop(rng.randrange(len(words)))
    rng.shuffle(words)
    return {"words": words}


def lonely(instance):
    counts = Counter("".join(sorted(w)) for w in instance["words"])
    return next(w for w in instance["words"] if counts["".join(sorted(w))] == 1)


def observe(instance):
    return (
        f"Words: {' '.join(instance['words'])}\nEach of them but one is an anagram of another one in the "
        "list. Which one is not? Answer with that word."
    )


def verify(instance, answer):
    return answer.strip().strip(".\"'`").lower() == lonely(instance)


def reference_answer(instance):
    return lonely(instance)
