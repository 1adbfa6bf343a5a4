"""Count handshakes."""

RESYN = {"tags": ["combinatorics"]}


def generate(rng, difficulty):
    sizes = [rng.randrange(3, 12 * difficulty) for _ in range(2 + difficulty // 2)]
    return {"teams": sizes}


def _handshakes(instance):
    total = sum(instance["teams"])
    return (total * total - sum(n * n for n in instance["teams"])) // 2


def observe(instance):
    teams = ", ".join(map(str, instance["teams"]))
    return (
        f"Teams of {teams} people meet. Everybody shakes hands once with everybody of the other "
        "teams. How many handshakes are there?"
    )


def verify(instance, answer):
    answer = answer.strip()
    if not answer.isdigit():
        return False
    return int(answer) == _handshakes(instance)


def reference_answer(instance):
    return str(_handshakes(instance))
