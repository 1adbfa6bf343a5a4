"""Read a long log and report the users who were inside at a moment: a long question on purpose."""

USERS = ("alba", "boris", "cleo", "dario", "edda", "farid", "gala", "henk", "inga", "jorge", "kasia", "lena",
         "milo", "nora", "oskar", "petra", "quim", "rina", "sven", "tarik", "ulla", "vera", "wanda", "xenia")
RESYN = {"tags": ["logs", "long input"]}


def generate(rng, difficulty):
    users = rng.sample(USERS, 10 + difficulty)
    while True:
        inside, minute, log = set(), 0, []
        for _ in range(60 + 60 * difficulty):
            minute += rng.randint(1, 3)
            user = rng.choice(users)
            log.append([minute, user, "out" if user in inside else "in"])
            inside ^= {user}
        instance = {"log": log, "moment": rng.randint(minute // 2, minute)}
        if len(present(instance)) >= 4:
            return instance


def clock(minute):
    return f"{minute // 60:02d}:{minute % 60:02d}"


def present(instance):
    inside = set()
    for minute, user, way in instance["log"]:
        if minute <= instance["moment"]:
            (inside.add if way == "in" else inside.discard)(user)
    return inside


def observe(instance):
    lines = "\n".join(f"{clock(minute)} {user} badge {way}" for minute, user, way in instance["log"])
    return (
        f"The log of a door (hours and minutes since it was switched on; nobody was inside before):\n{lines}\n\n"
        f"Who was inside right after {clock(instance['moment'])} (a badge at this very minute counts)? Answer "
        "with the names in any order, separated by commas; capitals do not matter."
    )


def verify(instance, answer):
    if len(answer) > 500:
        return False
    names = [name.strip().lower() for name in answer.split(",")]
    return sorted(names) == sorted(present(instance))


def reference_answer(instance):
    return ", ".join(sorted(present(instance)))
