"""Knights always tell the truth, knaves always lie."""
from itertools import product

RESYN = {"tags": ["logic"], "description": "Who is a knight, who is a knave?"}
SIZES = {1: 4, 2: 4, 3: 5, 4: 5, 5: 6, 6: 6, 7: 7, 8: 7, 9: 8, 10: 8}


def consistent(people, claims):
    out = []
    for world in product((False, True), repeat=people):
        if all(world[i] == ((world[a] == world[b]) == same) for i, a, b, same in claims):
            out.append(world)
    return out


def generate(rng, difficulty):
    people = SIZES.get(str(difficulty), 7)
    while True:
        truth = [rng.random() < 0.5 for _ in range(people)]
        claims = []
        for i in list(range(people)) * 2:
            a, b = rng.sample([x for x in range(people) if x != i], 2)
            claims.append([i, a, b, (truth[a] == truth[b]) == truth[i]])
        if len(consistent(people, claims)) == 1:
            return {"people": people, "claims": claims, "truth": truth}


def observe(instance):
    say = lambda a, b, same: f"{chr(65 + a)} and {chr(65 + b)} are of " + ("the same kind" if same else "different kinds")
    rows = "\n".join(f"{chr(65 + i)} says: {say(a, b, same)}." for i, a, b, same in instance["claims"])
    return (f"{instance['people']} people are each a knight, whose statements are all true, or a knave, whose statements are all false.\n{rows}\n"
            "Exactly one assignment fits. Answer with one letter per person in alphabetical order, T for a knight and L for a knave, without spaces.")


def verify(instance, answer):
    return answer.strip().upper() == reference_answer(instance)


def reference_answer(instance):
    return "".join("T" if t else "L" for t in instance["truth"])
