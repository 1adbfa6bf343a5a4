"""A longest common subsequence of two words."""


def generate(rng, difficulty):
    size = 12 + 3 * difficulty
    return {
        "first": "".join(rng.choice("ACGT") for _ in range(size)),
        "second": "".join(rng.choice("ACGT") for _ in range(size)),
    }


def _longest(a, b):
    rows = [[""] * (len(b) + 1)]
    for x in a:
        prev, row = rows[-1], [""]
        for j, y in enumerate(b):
            row.append(prev[j] + x if x == y else max(prev[j + 1], row[j], key=len))
        rows.append(row)
    return rows[-1][-1]


def _inside(part, whole):
    letters = iter(whole)
    return all(ch in letters for ch in part)


def observe(instance):
    return (
        f"Two words:\n{instance['first']}\n{instance['second']}\n\nGive a longest word that one gets from either of them "
        "by striking out letters (a longest common subsequence). If there are several, any will do. Capital letters only."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    word = answer.strip()
    a, b = instance["first"], instance["second"]
    return len(word) == len(_longest(a, b)) and _inside(word, a) and _inside(word, b)


def reference_answer(instance):
    return _longest(instance["first"], instance["second"])
