"""Invite guests so that every wish is met (3-SAT in disguise)."""
RESYN = {"profile": "standard", "family": "guest_list_sat", "tags": ["logic", "sat"]}
NAMES = ["Ann", "Ben", "Cat", "Dan", "Eve", "Fay", "Gus", "Hal", "Ivy", "Jim", "Kay", "Leo", "Max", "Nan", "Oto", "Pia", "Quin", "Ray", "Sue", "Tom"]


def generate(rng, difficulty):
    people = NAMES[: 9 + difficulty]
    invited = {p: rng.random() < 0.5 for p in people}
    wishes = []
    while len(wishes) < 5 * len(people):
        trio = rng.sample(people, 3)
        wish = [(p, rng.random() < 0.5) for p in trio]
        if any(invited[p] == s for p, s in wish):
            wishes.append(wish)
    plan = [p for p in people if invited[p]]
    if not plan:
        return generate(rng, difficulty)
    return {"people": people, "wishes": wishes, "plan": plan}


def observe(instance):
    lines = "\n".join("- " + " or ".join(f"{p} is {'' if s else 'not '}invited" for p, s in w) for w in instance["wishes"])
    return (
        f"Possible guests: {', '.join(instance['people'])}. Each line must hold:\n{lines}\n"
        "List the guests to invite, separated by commas, each once (at least one); everybody else "
        "stays at home. Any list that meets all the lines is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    names = [t.strip() for t in answer.strip().split(",")]
    guests = set(names)
    if len(guests) != len(names) or not guests <= set(instance["people"]):
        return False
    return all(any((p in guests) == s for p, s in w) for w in instance["wishes"])


def reference_answer(instance):
    return ", ".join(instance["plan"])
