"""Find a longest common subsequence; any of the longest is right.

Lengths are remembered in a small cache. It is keyed by both strings, so it can only save time.
"""

RESYN = {"description": "Longest common subsequence", "tags": ["strings", "dynamic programming"]}

_LENGTHS = {}
_CACHE_SIZE = 256


def table(first, second):
    rows = [[0] * (len(second) + 1) for _ in range(len(first) + 1)]
    for i in range(len(first) - 1, -1, -1):
        for j in range(len(second) - 1, -1, -1):
            if first[i] == second[j]:
                rows[i][j] = rows[i + 1][j + 1] + 1
            else:
                rows[i][j] = max(rows[i + 1][j], rows[i][j + 1])
    return rows


def longest(first, second):
    key = (first, second)
    if key not in _LENGTHS:
        if len(_LENGTHS) >= _CACHE_SIZE:
            _LENGTHS.clear()
        _LENGTHS[key] = table(first, second)[0][0]
    return _LENGTHS[key]


def is_subsequence(text, whole):
    letters = iter(whole)
    return all(letter in letters for letter in text)


def generate(rng, difficulty):
    alphabet = "abcdef"
    length = 12 + 4 * difficulty
    while True:
        first = "".join(rng.choices(alphabet, k=length))
        second = "".join(rng.choices(alphabet, k=length))
        if table(first, second)[0][0] >= 5 + difficulty:
            return {"first": first, "second": second}


def observe(instance):
    return (
        f"Find a longest common subsequence of these strings: a longest string that remains of each of them if letters are deleted.\n"
        f"{instance['first']}\n{instance['second']}\nThere may be several; each of the longest ones is right. Answer with the "
        "subsequence alone, small letters without spaces."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > len(instance["first"]):
        return False
    if len(text) != longest(instance["first"], instance["second"]):
        return False
    return is_subsequence(text, instance["first"]) and is_subsequence(text, instance["second"])


def reference_answer(instance):
    first, second = instance["first"], instance["second"]
    rows = table(first, second)
    i = j = 0
    letters = []
    while i < len(first) and j < len(second):
        if first[i] == second[j]:
            letters.append(first[i])
            i, j = i + 1, j + 1
        elif rows[i + 1][j] >= rows[i][j + 1]:
            i += 1
        else:
            j += 1
    return "".join(letters)
