"""Split runners into two relay teams whose summed ages are equal."""
RUNNERS = ("Ali Bram Carl Dina Elsa Fred Gina Hugo Inge Jack Kira Lars Mona Nils Olga Paul Rita Sam "
           "Tom Uma Vic Wes").split()


def generate(rng, difficulty):
    size = 4 + 2 * difficulty
    people = rng.sample(RUNNERS, size)
    half = size // 2
    while True:
        ages = [rng.randint(15, 70) for _ in range(size)]
        gap = sum(ages[:half]) - sum(ages[half:])
        ages[-1] += gap
        if 15 <= ages[-1] <= 70:
            break
    table = sorted(zip(people, ages))
    return {"ages": {p: a for p, a in table}, "team": sorted(people[:half])}


def observe(instance):
    rows = "\n".join(f"{p}: {a}" for p, a in instance["ages"].items())
    return (
        f"Runners and their ages:\n{rows}\nSplit them into two teams of equal size whose ages have "
        "the same sum. Answer with the names of one team, separated by blanks; either team will do."
    )


def verify(instance, answer):
    ages = instance["ages"]
    team = answer.split()
    if len(team) != len(ages) // 2 or len(set(team)) != len(team):
        return False
    if any(p not in ages for p in team):
        return False
    return 2 * sum(ages[p] for p in team) == sum(ages.values())


def reference_answer(instance):
    return " ".join(instance["team"])
