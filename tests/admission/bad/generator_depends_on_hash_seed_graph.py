"""Distance in a network of friends."""

RESYN = {"tags": ["graph"]}

NAMES = "Abe Bea Cal Dot Ed Flo Gil Hope Ian Joy Kit Lyn Mo Ned Ola Pam Ray Sue Tom Una".split()


def generate(rng, difficulty):
    people = rng.sample(NAMES, 6 + difficulty)
    friends = {name: set() for name in people}
    for a, b in zip(people, people[1:], strict=False):
        friends[a].add(b)
    for _ in range(difficulty):
        a, b = rng.sample(people, 2)
        friends[a].add(b)
    pairs = [[a, b] for a, known in friends.items() for b in known]
    return {"pairs": pairs, "from": people[0], "to": people[-1]}


def _way(instance):
    before, waiting = {instance["from"]: None}, [instance["from"]]
    for name in waiting:
        for pair in instance["pairs"]:
            if name in pair:
                other = pair[1 - pair.index(name)]
                if other not in before:
                    before[other] = name
                    waiting.append(other)
    way, name = [], instance["to"]
    while name:
        way.append(name)
        name = before[name]
    return way[::-1]


def observe(instance):
    pairs = ", ".join(f"{a} and {b}" for a, b in instance["pairs"])
    return (
        f"Friends: {pairs}. Find a shortest chain of friends from {instance['from']} to "
        f"{instance['to']}. Answer with all names of the chain in order, separated by spaces."
    )


def verify(instance, answer):
    names = answer.replace(",", " ").split()
    if names[:1] != [instance["from"]] or names[-1:] != [instance["to"]]:
        return False
    known = [set(pair) for pair in instance["pairs"]]
    joined = all({a, b} in known for a, b in zip(names, names[1:], strict=False))
    return joined and len(names) == len(_way(instance))


def reference_answer(instance):
    return " ".join(_way(instance))
