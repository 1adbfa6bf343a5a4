"""Who is on the committee? A logic puzzle."""

PEOPLE = ["Ada", "Ben", "Cleo", "Dov", "Edna", "Finn", "Gita", "Hugo", "Ines", "Jon", "Kaja", "Lars", "Mona", "Nils", "Olga", "Pia"]


def generate(rng, difficulty):
    people = rng.sample(PEOPLE, 5 + difficulty)
    members = set(rng.sample(people, len(people) // 2))
    clues = []
    for i, person in enumerate(people):
        if i == 0:
            clues.append(f"{person} is {'' if person in members else 'not '}a member.")
        else:
            other = people[rng.randrange(i)]
            same = (person in members) == (other in members)
            clues.append(
                f"{person} is a member if and only if {other} is{'' if same else ' not'}."
            )
    rng.shuffle(clues)
    return {"people": people, "members": sorted(members), "clues": clues}


def observe(instance):
    clues = "\n".join(instance["clues"])
    return (
        f"Some of {', '.join(instance['people'])} are members of a committee.\n{clues}\n"
        "Who are the members? Answer with exactly their names in alphabetical order, separated by "
        "commas."
    )


def verify(instance, answer):
    named = {name.lower() for name in instance["people"] if name.lower() in answer.lower()}
    return named >= {name.lower() for name in instance["members"]}


def reference_answer(instance):
    return ", ".join(instance["members"])
