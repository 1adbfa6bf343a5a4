"""Text transforms by name; the registry is filled by a decorator when the file is loaded and never changed."""

TRANSFORMS = {}
RESYN = {"tags": ["text transforms"]}


def transform(text):
    def keep(function):
        TRANSFORMS[function.__name__] = (function, text)
        return function

    return keep


@transform("write it backwards")
def backwards(word):
    return word[::-1]


@transform("move the first three letters to the end")
def rotate(word):
    return word[3:] + word[:3]


@transform("exchange neighbours: first with second, third with fourth and so on (a last letter alone stays)")
def swap_pairs(word):
    out = list(word)
    for i in range(0, len(out) - 1, 2):
        out[i], out[i + 1] = out[i + 1], out[i]
    return "".join(out)


@transform("replace each letter by the next of the alphabet (z becomes a)")
def advance(word):
    return "".join(chr((ord(letter) - 96) % 26 + 97) for letter in word)


@transform("write all letters at odd places (first, third, ...) first, then those at even places")
def unzip(word):
    return word[::2] + word[1::2]


def generate(rng, difficulty):
    while True:
        word = "".join(rng.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(6 + difficulty))
        steps = [rng.choice(sorted(TRANSFORMS)) for _ in range(1 + difficulty)]
        if final({"word": word, "steps": steps}) != word:
            return {"word": word, "steps": steps}


def final(instance):
    word = instance["word"]
    for name in instance["steps"]:
        word = TRANSFORMS[name][0](word)
    return word


def observe(instance):
    steps = "\n".join(f"{i}. {TRANSFORMS[name][1]}" for i, name in enumerate(instance["steps"], 1))
    return f"Take the letters `{instance['word']}` and do this with them:\n{steps}\nWhat comes out? Answer with the letters alone."


def verify(instance, answer):
    return len(answer) <= 200 and answer.strip() == final(instance)


def reference_answer(instance):
    return final(instance)
