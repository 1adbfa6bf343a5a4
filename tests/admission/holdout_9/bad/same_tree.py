"""Are two computations equal?"""
RESYN = {"tags": ["strings"], "description": "Decide whether two ways of editing a word agree"}
LETTERS = "abcdefgh"


def apply(word, edits):
    for kind, k in edits:
        if kind == "rotate":
            k %= len(word)
            word = word[k:] + word[:k]
        elif kind == "reverse":
            word = word[:k][::-1] + word[k:]
        else:
            word = word[:k] + word[k + 1:] + word[k]
    return word


def make_edits(rng, size, count):
    return [[rng.choice(["rotate", "reverse", "tail"]), rng.randrange(1, size)] for _ in range(count)]


def generate(rng, difficulty):
    size = 6 + difficulty
    word = "".join(rng.choice(LETTERS) for _ in range(size))
    edits = make_edits(rng, size, 3 + difficulty)
    target = apply(word, edits)
    if rng.random() < 0.5:
        i, j = rng.sample(range(size), 2)
        letters = list(target)
        letters[i], letters[j] = letters[j], letters[i]
        target = "".join(letters)
    return {"word": word, "edits": edits, "target": target}


def observe(instance):
    say = {"rotate": "move the first {} letters to the end", "reverse": "reverse the first {} letters",
           "tail": "move the letter at position {} (counted from 0) to the end"}
    steps = "\n".join(f"- {say[k].format(n)}" for k, n in instance["edits"])
    return (f"Start with the word {instance['word']} and do these steps in order:\n{steps}\n"
            f"Is the result the word {instance['target']}? Answer yes or no.")


def truth(instance):
    return "yes" if apply(instance["word"], instance["edits"]) == instance["target"] else "no"


def verify(instance, answer):
    return answer.strip().lower().rstrip(".!") == truth(instance)


def reference_answer(instance):
    return truth(instance)
