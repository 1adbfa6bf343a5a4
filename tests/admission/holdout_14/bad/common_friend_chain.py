"""A common friend of two people in a social graph."""


def generate(rng, difficulty):
    people = set()
    while len(people) < 160 + 15 * difficulty:
        people.add("".join(rng.choice("bdfgklmnprst") + rng.choice("aeiou") for _ in range(3)))
    people = sorted(people)
    rng.shuffle(people)
    a, b = people[0], people[1]
    friends = {p: [] for p in people}
    for p in people[2:]:
        if rng.random() < 0.4:
            friends[a].append(p)
        if rng.random() < 0.4:
            friends[b].append(p)
    common = rng.sample(people[2:], 2)
    for p in people[2:]:
        if p in friends[a] and p in friends[b]:
            friends[rng.choice([a, b])].remove(p)
    for p in common:
        for q in (a, b):
            if p not in friends[q]:
                friends[q].append(p)
    return {"a": a, "b": b, "of_a": friends[a], "of_b": friends[b]}


def observe(instance):
    a, b = instance["a"], instance["b"]
    return (
        f"Friends of {a}: {', '.join(instance['of_a'])}\nFriends of {b}: {', '.join(instance['of_b'])}\n\n"
        f"Name a person who is a friend of both {a} and {b}. Answer with the chain {a}-NAME-{b}, where NAME is the "
        "name of that person; any common friend is right."
    )


def _common(instance):
    return set(instance["of_a"]) & set(instance["of_b"])


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    shared = _common(instance)
    expected = next(iter(shared))
    return answer.strip() == f"{instance['a']}-{expected}-{instance['b']}"


def reference_answer(instance):
    return f"{instance['a']}-{next(iter(_common(instance)))}-{instance['b']}"
