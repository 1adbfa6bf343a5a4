"""Totals from a long log."""
import re

USERS = ["root", "mail", "web", "cron", "backup", "guest", "audit", "proxy"]


def generate(rng, difficulty):
    users = USERS[: 3 + difficulty // 2]
    lines, clock = [], 0
    for _ in range(20 * difficulty + 10):
        clock += rng.randint(1, 50)
        lines.append([clock, rng.choice(users), rng.choice(["GET", "PUT", "DELETE"]), rng.randint(10, 9999)])
    return {"users": users, "lines": lines}


def totals(instance):
    return [sum(size for _, who, verb, size in instance["lines"] if who == user and verb != "DELETE") for user in instance["users"]]


def observe(instance):
    log = "\n".join(f"{t:06d} user={who} verb={verb} bytes={size}" for t, who, verb, size in instance["lines"])
    return (
        f"{log}\n\nHow many bytes did each user move with GET and PUT together? Answer with the sums of "
        f"{', '.join(instance['users'])}, in this order, separated by spaces."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 200 or not re.fullmatch(r"[0-9]{1,9}( +[0-9]{1,9})*", text):
        return 0.0
    return float([int(t) for t in text.split()] == totals(instance))


def reference_answer(instance):
    return " ".join(map(str, totals(instance)))
