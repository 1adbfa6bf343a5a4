"""Set algebra on guest lists."""

RESYN = {"profile": "standard", "family": "logic", "tags": ["sets"]}

GUESTS = ("Ada Ben Cleo Dan Eva Finn Gil Hana Ivo Jan Kim Lea Max Nina Otto Pia Quinn Rosa Sam Tara Ugo "
          "Vera Will Xenia Yuri Zoe").split()


def generate(rng, difficulty):
    parties = 3 + difficulty // 4
    while True:
        lists = [set(rng.sample(GUESTS, rng.randint(8, 10 + difficulty // 2))) for _ in range(parties)]
        instance = {"lists": lists}
        if 4 <= len(exactly_two(instance)) <= 14:
            return instance


def exactly_two(instance):
    return {g for g in GUESTS if sum(g in party for party in instance["lists"]) == 2}


def observe(instance):
    rows = "\n".join(f"Party {i}: {', '.join(sorted(p))}" for i, p in enumerate(instance["lists"], 1))
    return (
        f"{rows}\n\nWho is on exactly two of these guest lists? Reply with the names, separated by commas, "
        "in any order, each once."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    names = [n.strip() for n in answer.split(",")]
    if len(names) != len(set(names)):
        return False
    return set(names) == exactly_two(instance)


def reference_answer(instance):
    return ", ".join(sorted(exactly_two(instance)))
