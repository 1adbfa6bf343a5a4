"""Write a regular expression that tells two lists of words apart."""
import re


def generate(rng, difficulty):
    core = "".join(rng.choice("abc") for _ in range(2 + (difficulty + 1) // 3))
    size = 4 + difficulty

    def word():
        return "".join(rng.choice("abcd") for _ in range(14 + 3 * difficulty))

    yes, no = [], []
    while len(yes) < size:
        w = word()
        at = rng.randrange(len(w))
        yes.append(w[:at] + core + w[at:])
    while len(no) < size:
        w = word()
        while core in w:
            w = w.replace(core, "d")
        no.append(w)
    return {"yes": yes, "no": no, "core": core, "limit": 20}


def observe(instance):
    return (
        "Write a Python regular expression that re.search finds in every word of the first list and in no word of "
        f"the second, at most {instance['limit']} characters long, without |.\n"
        f"First: {' '.join(instance['yes'])}\nSecond: {' '.join(instance['no'])}\nAnswer with the pattern only."
    )


def verify(instance, answer):
    pattern = answer.strip()
    if not pattern or len(pattern) > instance["limit"] or "|" in pattern:
        return False
    try:
        compiled = re.compile(pattern)
    except (re.error, RecursionError, OverflowError):
        return False
    return all(compiled.search(w) for w in instance["yes"]) and not any(compiled.search(w) for w in instance["no"])


def reference_answer(instance):
    return f"{instance['core'][:-1]}[{instance['core'][-1]}]"
