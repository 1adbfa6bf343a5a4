"""Which teams go through to the next round, by points."""

RESYN = {"profile": "standard", "family": "sports", "tags": ["ranking"]}
CLUBS = ["Arrow", "Bison", "Crane", "Delta", "Ember", "Flint", "Grove", "Heron", "Ingot", "Joker", "Kayak", "Lotus",
         "Mango", "Noble", "Otter", "Pearl", "Quill", "Raven", "Sable", "Tiger"]


def generate(rng, difficulty):
    clubs = rng.sample(CLUBS, 8 + difficulty)
    top = rng.randint(3, 5)
    points = {c: rng.randint(top - 2, top + 2) * 3 for c in clubs}
    return {"points": points, "places": 4 + difficulty // 2}


def _through(instance):
    clubs = set(instance["points"])
    ranked = sorted(clubs, key=lambda c: -instance["points"][c])
    return ranked[:instance["places"]]


def observe(instance):
    lines = ["Clubs and points after the group phase, in the order of registration:"]
    lines += [f"  {c}: {p}" for c, p in instance["points"].items()]
    lines.append(f"The {instance['places']} clubs with most points go through; among equal points the club "
                 "that registered earlier is ranked higher.")
    lines.append("Answer with those clubs from best to worst, separated by commas.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    return [c.strip() for c in answer.split(",")] == _through(instance)


def reference_answer(instance):
    ranked = sorted(instance["points"], key=lambda c: -instance["points"][c])
    return ", ".join(ranked[:instance["places"]])
