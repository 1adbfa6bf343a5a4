"""Filter the lines of a server log by several conditions."""

SERVICES = ["auth", "billing", "cache", "mailer", "search", "upload"]
LEVELS = ["DEBUG", "INFO", "WARN", "ERROR"]


def generate(rng, difficulty):
    while True:
        lines = []
        minute = rng.randint(0, 200)
        for _ in range(8 + 5 * difficulty):
            minute += rng.randint(1, 9)
            lines.append(
                f"{minute // 60:02d}:{minute % 60:02d} {rng.choice(LEVELS)} {rng.choice(SERVICES)} "
                f"took {rng.randint(3, 999)} ms"
            )
        wanted = sorted(rng.sample(SERVICES, 3))
        instance = {"lines": lines, "services": wanted, "slower_than": rng.randint(150, 450)}
        if len(selected(instance)) >= 3:
            return instance


def selected(instance):
    kept = []
    for line in instance["lines"]:
        _, level, service, _, ms, _ = line.split()
        if service in instance["services"] and int(ms) > instance["slower_than"] and level != "DEBUG":
            kept.append(line)
    return kept


def observe(instance):
    return (
        "Here is a log:\n\n" + "\n".join(instance["lines"]) + "\n\n"
        f"Copy exactly the lines of the services {', '.join(instance['services'])} that took more "
        f"than {instance['slower_than']} ms and are not DEBUG, in their order, one per line, and no "
        "other lines."
    )


def verify(instance, answer):
    """Every selected line has to be reported."""
    if len(answer) > 50000:
        return False
    reported = {" ".join(row.split()) for row in answer.splitlines()}
    return all(line in reported for line in selected(instance))


def reference_answer(instance):
    return "\n".join(selected(instance))
