"""Who is left after a counting-out rhyme?"""

RESYN = {"tags": ["simulation"]}

NAMES = "Anna Boris Clara David Emma Felix Greta Hugo Ida Jonas Karla Leo Mara Nils Olga".split()


def generate(rng, difficulty):
    return {"names": rng.sample(NAMES, 4 + difficulty), "count": rng.randrange(3, 12)}


def _last_two(instance):
    names, place = list(instance["names"]), 0
    while len(names) > 2:
        place = (place + instance["count"] - 1) % len(names)
        names.pop(place)
    return names


def observe(instance):
    return (
        f"{', '.join(instance['names'])} stand in a circle. Counting goes round from "
        f"{instance['names'][0]}, and each time person number {instance['count']} leaves; it "
        "goes on with the next person. Which two are left? Answer with two names."
    )


def verify(instance, answer):
    words = set(answer.replace(",", " ").replace(".", " ").split())
    return words >= set(_last_two(instance))


def reference_answer(instance):
    return " and ".join(_last_two(instance))
