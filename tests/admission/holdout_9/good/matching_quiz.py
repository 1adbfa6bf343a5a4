"""Match descriptions to options; the options stand in the question, of course."""
RESYN = {"tags": ["strings", "matching"], "description": "Which word was made from which by which rule?"}
STEMS = "marble candle pocket silver garden monkey butter window planet spider castle flower".split()


def transform(rule, word):
    if rule == 0:
        return word[::-1]
    if rule == 1:
        return word[1:] + word[0]
    if rule == 2:
        return word[1::2] + word[::2]
    return "".join(chr((ord(c) - 96) % 26 + 97) for c in word)


def generate(rng, difficulty):
    count = 6 + difficulty // 2
    stems = rng.sample(STEMS, count)
    steps = [[rng.randrange(4) for _ in range(1 + difficulty)] for _ in stems]
    order = list(range(count))
    rng.shuffle(order)
    return {"stems": stems, "steps": steps, "order": order}


def run(word, steps):
    for rule in steps:
        word = transform(rule, word)
    return word


def observe(instance):
    say = ["reverse", "first letter to the end", "letters at even positions (the second, fourth, ...) first, then the others", "each letter to the next in the alphabet, z to a"]
    tasks = "\n".join(f"{i}. {w}: " + "; ".join(say[s] for s in steps) for i, (w, steps) in enumerate(zip(instance["stems"], instance["steps"]), 1))
    options = "\n".join(f"{chr(65 + k)}. {run(instance['stems'][i], instance['steps'][i])}" for k, i in enumerate(instance["order"]))
    return (f"Each word is changed by its rules, from left to right:\n{tasks}\nResults, in another order:\n{options}\n"
            "Answer with the letters of the results for words 1, 2, 3 and so on; upper or lower case, spaces, commas and dots are ignored.")


def key(instance):
    place = {i: chr(65 + k) for k, i in enumerate(instance["order"])}
    return "".join(place[i] for i in range(len(place)))


def verify(instance, answer):
    if len(answer) > 500:
        return False
    return "".join(ch for ch in answer.upper() if not ch.isspace() and ch not in ",.") == key(instance)


def reference_answer(instance):
    return key(instance)
