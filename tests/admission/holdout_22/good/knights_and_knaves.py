"""Knights and knaves with a unique solution."""
from itertools import product

NAMES = ["Ada", "Bert", "Cleo", "Dan", "Eve", "Finn", "Gus", "Hana", "Ivo", "Jane"]


def holds(statement, roles):
    kind, a, b = statement
    if kind == "knave":
        return not roles[a]
    if kind == "or":
        return roles[a] or roles[b]
    if kind == "same":
        return roles[a] == roles[b]
    return not roles[a] and roles[b]


def generate(rng, difficulty):
    n = 8 + difficulty // 5
    while True:
        roles = [rng.random() < 0.5 for _ in range(n)]
        if not 2 <= sum(roles) <= n - 2:
            continue
        said, worlds = [], list(product([False, True], repeat=n))
        while (len(worlds) > 1 or len(said) < n + difficulty) and len(said) < 40:
            speaker = rng.randrange(n)
            a, b = rng.sample([i for i in range(n) if i != speaker], 2)
            statement = (rng.choice(["knave", "or", "same", "nor"]), a, b)
            if holds(statement, roles) == roles[speaker]:
                said.append((speaker, statement))
                worlds = [w for w in worlds if holds(statement, w) == w[speaker]]
        if len(worlds) == 1:
            return {"n": n, "said": said, "roles": roles}


def observe(instance):
    form = {"knave": "{0} is a knave", "or": "{0} or {1} (or both) is a knight",
            "same": "{0} and {1} are of the same kind", "nor": "{0} is a knave and {1} is a knight"}
    lines = [f"{NAMES[s]}: \"{form[k].format(NAMES[a], NAMES[b])}.\"" for s, (k, a, b) in instance["said"]]
    return ("Knights always tell the truth, knaves always lie. The people are " +
            ", ".join(NAMES[:instance["n"]]) + ".\n" + "\n".join(lines) +
            "\nWho are the knights? Answer with the names of all knights and no others, in any order, separated by commas.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    given = [part.strip() for part in answer.split(",")]
    return sorted(given) == sorted(name for name, role in zip(NAMES, instance["roles"]) if role)


def reference_answer(instance):
    return ", ".join(reversed([name for name, role in zip(NAMES, instance["roles"]) if role]))
