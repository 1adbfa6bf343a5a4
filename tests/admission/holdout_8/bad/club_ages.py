"""Ages of club members from their birth dates."""
from datetime import date

NAMES = ["Abe", "Bo", "Cyd", "Dee", "Ed", "Flo", "Gus", "Hal", "Ivy", "Jo", "Ken", "Liv", "Moe", "Ned"]
FORMATS = ["{d:%d %B %Y}", "{d:%Y-%m-%d}", "{d:%B %d, %Y}"]


def generate(rng, difficulty):
    members = []
    for name in rng.sample(NAMES, 3 + difficulty):
        born = date(rng.randint(1930, 2010), rng.randint(1, 12), rng.randint(1, 28))
        members.append([name, born.year, born.month, born.day, rng.randrange(len(FORMATS))])
    return {"members": members}


def ages(instance):
    today = date.today()
    return [today.year - y - ((today.month, today.day) < (m, d))
            for _, y, m, d, _ in instance["members"]]


def observe(instance):
    lines = [f"{n}: born {FORMATS[f].format(d=date(y, m, d))}" for n, y, m, d, f in instance["members"]]
    return (
        "Members of a chess club:\n" + "\n".join(lines) + "\nHow many full years old is each member "
        "today? Answer with the ages in the order of the list, separated by blanks."
    )


def verify(instance, answer):
    words = answer.split()
    if len(words) != len(instance["members"]):
        return False
    if any(not (w.isascii() and w.isdigit() and len(w) <= 3) for w in words):
        return False
    return list(map(int, words)) == ages(instance)


def reference_answer(instance):
    return " ".join(map(str, ages(instance)))
