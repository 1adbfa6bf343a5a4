"""Who wins each ward of a village election?"""
PEOPLE = ["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel"]


def generate(rng, difficulty):
    wards = []
    for _ in range(2 + difficulty):
        runners = rng.sample(PEOPLE, rng.randint(3, 5))
        wards.append([rng.choice(runners) for _ in range(6 + difficulty)])
    return {"wards": wards}


def winners(wards):
    return [max(set(votes), key=votes.count) for votes in wards]


def observe(instance):
    wards = "\n".join(f"Ward {k}: {' '.join(v)}" for k, v in enumerate(instance["wards"], 1))
    return (
        f"Ballots of a village:\n{wards}\nWho has the most votes in each ward? In a tie the leading name that comes first "
        "in the alphabet wins. Answer with one name per ward, in order, separated by commas."
    )


def verify(instance, answer):
    given = [part.strip().capitalize() for part in answer.split(",")]
    return given == winners(instance["wards"])


def reference_answer(instance):
    return ", ".join(winners(instance["wards"]))
