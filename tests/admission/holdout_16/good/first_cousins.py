"""Name all first cousins of a person."""

NAMES = ("Ada Ben Cleo Dan Eva Finn Gina Hugo Ines Jack Kira Leo Mona Nils Olga Paul Rosa Sven Tina Udo Vera "
         "Wim Xenia Yann Zoe Alma Bruno Carla Dirk Elsa Fred Greta Heinz Ilse Jonas Klara Lars Mia Noah Otto "
         "Petra Rolf Sina Theo Ulla Viktor Wanda Arne Berta Curt Doris Emil Frida Gustav Hanna Ivan Jutta "
         "Karl Lena Max Nora Oskar Pia Quirin Ruth Silas Thea Uwe").split()


def generate(rng, difficulty):
    names = list(NAMES)
    rng.shuffle(names)
    root = names.pop()
    parent = {}
    houses = [names.pop() for _ in range(3 + difficulty // 3)]
    for name in houses:
        parent[name] = root
    grandchildren = []
    for i, house in enumerate(houses):
        for _ in range(2 + (i + difficulty) % 3):
            child = names.pop()
            parent[child] = house
            grandchildren.append(child)
    for child in rng.sample(grandchildren, min(len(grandchildren), 3 + difficulty)):
        parent[names.pop()] = child
    person = rng.choice(grandchildren)
    facts = list(parent.items())
    rng.shuffle(facts)
    return {"facts": facts, "person": person}


def observe(instance):
    facts = " ".join(f"{c} is a child of {p}." for c, p in instance["facts"])
    return (
        f"{facts}\nNobody else belongs to the family tree. First cousins are children of two different "
        f"children of the same person. Who are the first cousins of {instance['person']}? List all their "
        "names, each once, separated by commas; the order is free."
    )


def _cousins(instance):
    parent = dict(instance["facts"])
    mine = parent[instance["person"]]
    return {c for c, p in parent.items() if p != mine and p in parent and parent[p] == parent[mine]}


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    given = [part.strip() for part in answer.split(",")]
    return len(given) == len(set(given)) and set(given) == _cousins(instance)
