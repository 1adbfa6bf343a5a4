"""Find a line of descent between two members of a family."""
RESYN = {"profile": "standard", "family": "line_of_descent", "tags": ["genealogy", "graphs"]}

FIRST = ["Ada", "Bo", "Cleo", "Dirk", "Edda", "Finn", "Gro", "Hans", "Ida", "Jon", "Kaja", "Lars", "Mia", "Nils"]


def generate(rng, difficulty):
    generations = 6 + difficulty // 2
    width = 12
    people = []
    for g in range(generations):
        people.append([f"{n}{g + 1}" for n in rng.sample(FIRST, width)])
    parents = {}
    for g in range(1, generations):
        for child in people[g]:
            parents[child] = tuple(rng.sample(people[g - 1], 2))
    descendant = rng.choice(people[-1])
    line = descendant
    chain = [line]
    while line in parents:
        line = rng.choice(parents[line])
        chain.append(line)
    facts = list(parents.items())
    rng.shuffle(facts)
    return {"facts": facts, "ancestor": chain[-1], "descendant": descendant, "steps": generations - 1}


def _solve(instance):
    parents = dict(instance["facts"])
    paths = {instance["descendant"]: None}
    queue = [instance["descendant"]]
    for person in queue:
        for p in parents.get(person, ()):
            if p not in paths:
                paths[p] = person
                queue.append(p)
    out = []
    person = instance["ancestor"]
    while person is not None:
        out.append(person)
        person = paths[person]
    return out


def observe(instance):
    facts = "\n".join(f"{c} is a child of {p[0]} and {p[1]}." for c, p in instance["facts"])
    return (
        f"Parish register:\n{facts}\n\n"
        f"Give a line of descent from {instance['ancestor']} down to {instance['descendant']}: "
        "every person after the first must be a child of the person before. Write the names, "
        "first and last included, separated by ' > '. If there are several lines, any one will do."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    chain = [p.strip() for p in answer.strip().split(">")]
    if len(chain) != instance["steps"] + 1:
        return False
    if chain[0] != instance["ancestor"] or chain[-1] != instance["descendant"]:
        return False
    parents = dict(instance["facts"])
    return all(a in parents.get(b, ()) for a, b in zip(chain, chain[1:]))


def reference_answer(instance):
    return " > ".join(_solve(instance))
