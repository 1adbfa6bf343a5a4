"""List all descendants of a person."""
import re

NAMES = ("Ada Ben Cleo Dan Eva Finn Gina Hugo Ines Jack Kira Leo Mona Nils Olga Paul Rosa Sven Tina Udo Vera Wim "
         "Xenia Yann Zoe Alma Bruno Carla Dirk Elsa Fred Greta Heinz Ilse Jonas Klara Lars Mia Noah Otto").split()


def generate(rng, difficulty):
    while True:
        names = rng.sample(NAMES, 14 + 2 * difficulty)
        facts = [(names[i], names[rng.randrange(max(0, i - 6), i)]) for i in range(1, len(names))]
        rng.shuffle(facts)
        inst = {"facts": facts, "person": names[rng.randrange(1, 4)]}
        if 3 <= len(_below(inst)) <= len(names) - 5:
            return inst


def _below(instance):
    found, todo = set(), [instance["person"]]
    while todo:
        who = todo.pop()
        for child, parent in instance["facts"]:
            if parent == who:
                found.add(child)
                todo.append(child)
    return found


def observe(instance):
    facts = "\n".join(f"{p} is a parent of {c}." for c, p in instance["facts"])
    return (
        f"{facts}\n\nWho are the descendants of {instance['person']} (children, grandchildren and so on)? "
        "List exactly these names, separated by commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    words = set(re.findall(r"[A-Z][a-z]+", answer))
    return _below(instance) <= words


def reference_answer(instance):
    return ", ".join(sorted(_below(instance)))
