"""Several multiple-choice questions at once: which option is no anagram of the others?"""

RESYN = {"description": "Find the option that is no anagram of the others", "tags": ["words", "multiple choice"]}


def _shuffled(rng, letters, known):
    while True:
        word = "".join(rng.sample(letters, len(letters)))
        if word not in known:
            return word


def generate(rng, difficulty):
    rows = []
    for _ in range(6 + difficulty):
        letters = [rng.choice("abcdeilnorst") for _ in range(5 + difficulty)]
        letters[:2] = ["u", "k"]
        other = list(letters)
        place = rng.randrange(2, len(other))
        other[place] = rng.choice([x for x in "abcdeilnorst" if x != other[place]])
        options = [_shuffled(rng, other, [])]
        while len(options) < 5:
            options.append(_shuffled(rng, letters, options))
        rng.shuffle(options)
        rows.append(options)
    return {"rows": rows}


def observe(instance):
    rows = "\n".join(f"{i}. {' '.join(options)}" for i, options in enumerate(instance["rows"], 1))
    return (
        f"In every line four of the five letter groups consist of the same letters in different orders, and one does "
        f"not:\n{rows}\n"
        "Answer with the group that does not fit of each line, in the order of the lines, separated by spaces, all on "
        "one line."
    )


def _odd(options):
    kinds = ["".join(sorted(o)) for o in options]
    return next(o for o, kind in zip(options, kinds) if kinds.count(kind) == 1)


def verify(instance, answer):
    if len(answer) > 1000:
        return False
    return answer.split() == [_odd(options) for options in instance["rows"]]


def reference_answer(instance):
    return " ".join(_odd(options) for options in instance["rows"])
