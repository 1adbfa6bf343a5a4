"""Ages in a family: work out everybody's age from years of birth and differences."""
import datetime
import re

NAMES = "Alma Bert Clio Dave Emma Finn Gwen Hank Iris Jack Kira Liam Mona".split()


def generate(rng, difficulty):
    names = rng.sample(NAMES, 3 + difficulty)
    births = [rng.randint(1935, 1990)]
    facts = []
    for i in range(1, len(names)):
        j = rng.randrange(i)
        gap = rng.randint(1, 20)
        sign = 1 if births[j] < 1940 else -1 if births[j] > 1985 else rng.choice([1, -1])
        births.append(births[j] + sign * gap)
        facts.append([i, j, gap, sign])
    return {"names": names, "births": births, "facts": facts}


def observe(instance):
    names = instance["names"]
    facts = [f"{names[0]} was born in {instance['births'][0]}."]
    for i, j, gap, sign in instance["facts"]:
        facts.append(f"{names[i]} was born {gap} years {'after' if sign > 0 else 'before'} {names[j]}.")
    return (" ".join(facts) + "\nEverybody has had their birthday this year. How old are they? Answer with one age "
            "for each of " + ", ".join(names) + ", in this order, separated by blanks.")


def ages(instance):
    year = datetime.date.today().year
    return [year - b for b in instance["births"]]


def reference_answer(instance):
    return " ".join(map(str, ages(instance)))


def verify(instance, answer):
    tokens = answer[:500].replace(",", " ").split()
    return all(re.fullmatch(r"[0-9]{1,3}", t) for t in tokens) and [int(t) for t in tokens] == ages(instance)
