"""Knights and knaves in a chain: who lies?"""

NAMES = ("Abel", "Beth", "Cora", "Dan", "Eve", "Finn", "Gina", "Hugo", "Iris", "Jack", "Kim",
         "Leo", "Mona", "Ned", "Olga", "Paul", "Quin", "Rosa", "Sam", "Tess", "Uma", "Vic", "Wes", "Zoe")

RESYN = {"tags": ["logic"], "description": "find the liars"}


def generate(rng, difficulty):
    people = rng.sample(NAMES, 5 + difficulty)
    lies = [False] + [rng.random() < 0.5 for _ in people[1:]]
    lies[rng.randrange(1, len(lies))] = True
    order = list(range(len(people) - 1))
    rng.shuffle(order)
    claims = []
    for i in order:
        # a truthful speaker names the neighbour's kind, a liar the other one
        says_liar = lies[i + 1] != lies[i]
        claims.append((people[i], people[i + 1], says_liar))
    return {"people": sorted(people), "anchor": people[0], "claims": claims}


def solve(instance):
    said = {speaker: (about, says_liar) for speaker, about, says_liar in instance["claims"]}
    who, lying, liars = instance["anchor"], False, set()
    while who in said:
        about, says_liar = said[who]
        lying = says_liar != lying
        if lying:
            liars.add(about)
        who = about
    return liars


def observe(instance):
    lines = [f'{a} says: "{b} is a {"liar" if liar else "truth-teller"}."' for a, b, liar in instance["claims"]]
    return (
        "On an island everybody either always lies or always tells the truth. "
        f"It is known that {instance['anchor']} tells the truth.\n" + "\n".join(lines)
        + "\nName all liars, in any order, separated by commas."
    )


def verify(instance, answer):
    known = {name.lower(): name for name in instance["people"]}
    named = {known[word] for word in answer[:1000].lower().replace(",", " ").split() if word in known}
    return named <= solve(instance)


def reference_answer(instance):
    return ", ".join(sorted(solve(instance)))
