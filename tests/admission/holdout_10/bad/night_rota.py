"""Who is on call on which night? A rota that moves on by a step and swaps two names now and then."""

RESYN = {"description": "work out a rota of names", "tags": ["scheduling"]}

PEOPLE = ["Ada", "Bruno", "Chen", "Dilys", "Emil", "Fatou", "Gus", "Hana", "Ivo", "Jun", "Kaya", "Lars"]


def generate(rng, difficulty):
    crew = rng.sample(PEOPLE, 4 + difficulty // 2)
    nights = 4 + 2 * difficulty
    swaps = sorted(rng.sample(range(1, nights), 1 + difficulty // 2))
    return {
        "crew": crew,
        "step": rng.randint(1, len(crew) - 1),
        "nights": nights,
        "swaps": [[night, *sorted(rng.sample(range(len(crew)), 2))] for night in swaps],
    }


def rota(instance):
    crew = list(instance["crew"])
    swaps = {night: (a, b) for night, a, b in instance["swaps"]}
    place, names = 0, []
    for night in range(instance["nights"]):
        if night in swaps:
            a, b = swaps[night]
            crew[a], crew[b] = crew[b], crew[a]
        names.append(crew[place])
        place = (place + instance["step"]) % len(crew)
    return names


def observe(instance):
    swaps = "\n".join(
        f"- before night {night + 1} is filled, the people in places {a + 1} and {b + 1} swap places"
        for night, a, b in instance["swaps"]
    )
    return (
        f"A crew sits in a ring, places 1 to {len(instance['crew'])}: {', '.join(instance['crew'])}.\n"
        f"Night 1 is taken by whoever is in place 1. Each next night is taken by the place "
        f"{instance['step']} further on, going round the ring.\n{swaps}\n"
        f"Who is on call on each of the {instance['nights']} nights? Answer with all "
        f"{instance['nights']} names in order of the nights, separated by spaces."
    )


def verify(instance, answer):
    wanted = rota(instance)
    given = answer[:2000].replace(",", " ").split()
    return all(name.lower() == right.lower() for name, right in zip(given, wanted))


def reference_answer(instance):
    return " ".join(rota(instance))
