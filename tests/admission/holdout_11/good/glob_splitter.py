"""Find a wildcard pattern that covers one list of words and none of another."""


def match(pattern, word):
    """* any run, ? any letter; a table, never backtracking."""
    reach = {0}
    for token in pattern:
        if token == "*":
            reach = set(range(min(reach), len(word) + 1)) if reach else set()
        elif token == "?":
            reach = {k + 1 for k in reach if k < len(word)}
        else:
            reach = {k + 1 for k in reach if k < len(word) and word[k] == token}
    return len(word) in reach


def generate(rng, difficulty):
    letters = "abcd"
    secret = "".join(rng.choice(letters) for _ in range(2 + difficulty // 3))
    pattern = "*" + "*".join(secret) + rng.choice(letters)
    inside, outside = [], []
    size = 5 + difficulty
    while len(inside) < size or len(outside) < size:
        word = "".join(rng.choice(letters) for _ in range(6 + difficulty // 2))
        if match(pattern, word):
            inside.append(word)
        else:
            outside.append(word)
    return {"inside": inside[:size], "outside": outside[:size], "pattern": pattern}


def observe(instance):
    return (
        "In a wildcard pattern * stands for any run of letters (also none), ? for one letter, a letter for itself; it must "
        "match the whole word. Write a pattern of at most 20 characters that matches each of\n"
        f"{' '.join(instance['inside'])}\nand none of\n{' '.join(instance['outside'])}"
    )


def verify(instance, answer):
    pattern = answer.strip()
    if not 0 < len(pattern) <= 20 or not set(pattern) <= set("abcd*?"):
        return False
    return all(match(pattern, w) for w in instance["inside"]) and not any(match(pattern, w) for w in instance["outside"])


def reference_answer(instance):
    return instance["pattern"]
