"""Help desk tickets are worked off by priority; name the order."""
import itertools

_ticket_numbers = itertools.count(1000)
TOPICS = ["printer", "login", "mail", "screen", "phone", "network", "backup", "badge"]


def generate(rng, difficulty):
    tickets = []
    for _ in range(4 + difficulty):
        tickets.append({
            "id": f"T{next(_ticket_numbers)}",
            "topic": rng.choice(TOPICS),
            "priority": rng.randint(1, 4),
            "minute": rng.randint(0, 240),
        })
    rng.shuffle(tickets)
    return {"tickets": tickets, "vip": rng.choice(TOPICS)}


def _order(instance):
    def key(t):
        boosted = max(1, t["priority"] - 1) if t["topic"] == instance["vip"] else t["priority"]
        return (boosted, t["minute"], t["id"])
    return [t["id"] for t in sorted(instance["tickets"], key=key)]


def observe(instance):
    rows = "\n".join(
        f"{t['id']}: topic {t['topic']}, priority {t['priority']}, opened at minute {t['minute']}"
        for t in instance["tickets"]
    )
    return (
        "Open tickets:\n" + rows + "\n"
        "They are worked off by priority (1 before 2 and so on), within a priority by the opening "
        f"minute, then by id. Tickets about '{instance['vip']}' count as one priority higher "
        "(2 becomes 1; 1 stays 1).\nGive the order as ids separated by spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    return answer.split() == _order(instance)


def reference_answer(instance):
    return " ".join(_order(instance))
