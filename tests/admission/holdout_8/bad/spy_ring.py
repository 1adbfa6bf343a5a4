"""Follow a message through a ring of agents."""
CODE = ["falcon", "otter", "raven", "lynx", "viper", "heron", "bison", "gecko", "moth", "stoat",
        "ibis", "newt", "crane", "wasp", "mole", "finch", "hyena", "tapir", "swan", "toad"]


def generate(rng, difficulty):
    agents = set(rng.sample(CODE, 6 + difficulty))
    passes = {}
    for agent in agents:
        passes[agent] = rng.choice([c for c in CODE if c in agents and c != agent])
    start = rng.choice(sorted(agents))
    return {"passes": passes, "start": start, "hops": 4 + 2 * difficulty}


def chain(instance):
    at, seen = instance["start"], []
    for _ in range(instance["hops"]):
        at = instance["passes"][at]
        seen.append(at)
    return seen


def observe(instance):
    lines = "\n".join(f"{a} passes it to {instance['passes'][a]}" for a in sorted(instance["passes"]))
    return (
        f"Agents hand a message on by fixed rules:\n{lines}\n{instance['start']} has the message. "
        f"List the agents that receive it in the next {instance['hops']} hand-overs, in order, "
        "separated by blanks."
    )


def verify(instance, answer):
    return answer.lower().split() == chain(instance)


def reference_answer(instance):
    return " ".join(chain(instance))
