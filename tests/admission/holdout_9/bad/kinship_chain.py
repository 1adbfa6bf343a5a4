"""Follow a chain of friendships."""
RESYN = {"tags": ["logic", "reading"], "description": "Each person passes a note on"}
PEOPLE = {"Alba", "Bruno", "Carla", "Diego", "Elsa", "Fritz", "Greta", "Hugo", "Ilse", "Jorge", "Katja", "Leon", "Marta", "Nils", "Olga", "Pavel", "Rita", "Simon"}


def generate(rng, difficulty):
    cast = [p for p in PEOPLE][:8 + difficulty]
    rng.shuffle(cast)
    passes = {a: b for a, b in zip(cast, cast[1:] + cast[:1])}
    return {"passes": passes, "start": rng.choice(cast), "steps": 4 + difficulty}


def holders(instance):
    at, out = instance["start"], []
    for _ in range(instance["steps"]):
        at = instance["passes"][at]
        out.append(at)
    return out


def observe(instance):
    rules = "\n".join(f"{a} always passes a note to {b}." for a, b in sorted(instance["passes"].items()))
    return (f"{rules}\n{instance['start']} writes a note and passes it on. It is passed {instance['steps']} times in all. "
            "Who gets it, in order? Answer with the names separated by spaces.")


def verify(instance, answer):
    if len(answer) > 1000:
        return False
    return answer.lower().replace(",", " ").split() == [h.lower() for h in holders(instance)]


def reference_answer(instance):
    return " ".join(holders(instance))
