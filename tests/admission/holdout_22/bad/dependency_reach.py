"""Which modules are reachable from a module?"""
from collections import defaultdict


def generate(rng, difficulty):
    names = [f"m{i:02d}" for i in rng.sample(range(100), 12 + 2 * difficulty)]
    imports = defaultdict(list)
    for i, name in enumerate(names[:-3]):
        later = names[i + 1:]
        for other in rng.sample(later, min(len(later), rng.randint(1, 2))):
            imports[name].append(other)
    return {"start": names[0], "imports": imports}


def reachable(instance):
    seen, todo = set(), [instance["start"]]
    while todo:
        for other in instance["imports"][todo.pop()]:
            if other not in seen:
                seen.add(other)
                todo.append(other)
    return seen


def observe(instance):
    lines = [f"{name} imports {', '.join(others)}" for name, others in sorted(instance["imports"].items()) if others]
    return ("\n".join(lines) + f"\n\nWhich modules does {instance['start']} load, directly or indirectly (itself not "
            "included)? Answer with their names in any order, separated by blanks, each once.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    given = answer.split()
    return len(given) == len(set(given)) and set(given) == reachable(instance)


def reference_answer(instance):
    return " ".join(sorted(reachable(instance)))
