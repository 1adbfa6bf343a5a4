"""Long questions: analyse an access log and report totals for each user."""

import re
from random import Random

RESYN = {
    "description": "Log analysis over a long text",
    "tags": ["tables", "long context"],
    "limits": {"cpu_seconds": 10},
}

USERS = "alba bert cora dave elsa fred gina hank iris jack kate leon".split()
PAGES = "/home /login /cart /search /help /news /admin /image /api /video".split()
STATUS = [200, 200, 200, 301, 403, 404, 500]


def time_of_day(second: int) -> str:
    return f"{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}"


def generate(rng: Random, difficulty: int) -> dict:
    users = sorted(rng.sample(USERS, 2 + difficulty // 2))
    second = rng.randint(0, 20_000)
    entries = []
    for _ in range(40 * difficulty):
        second += rng.randint(1, 90)
        entries.append(
            [second, rng.choice(users), rng.choice(PAGES), rng.choice(STATUS), rng.randint(50, 9000)]
        )
    return {
        "users": users,
        "entries": entries,
        "failed_status": rng.choice([403, 404, 500]),
    }


def observe(instance: dict) -> str:
    log = "\n".join(
        f"{time_of_day(second % 86400)} {user} GET {page} {status} {size}"
        for second, user, page, status, size in instance["entries"]
    )
    return (
        "Below is an access log with time, user, method, page, status and size in bytes.\n\n"
        f"{log}\n\n"
        "For every user in alphabetical order, sum up the sizes of the requests with status 200, "
        f"and count the requests with status {instance['failed_status']}. Answer with one line per "
        "user: the name, the sum and the count, separated by spaces, like `zora 123456 7`."
    )


def report(instance: dict) -> list:
    lines = []
    for user in instance["users"]:
        mine = [entry for entry in instance["entries"] if entry[1] == user]
        size = sum(entry[4] for entry in mine if entry[3] == 200)
        failed = sum(entry[3] == instance["failed_status"] for entry in mine)
        lines.append((user, size, failed))
    return lines


def verify(instance: dict, answer: str) -> bool:
    if len(answer) > 2000:
        return False
    given = []
    for line in answer.strip().strip("`").strip().splitlines():
        match = re.fullmatch(r"\s*([a-z]{1,10})\s+([0-9]{1,10})\s+([0-9]{1,6})\s*", line.lower())
        if match is None:
            return False
        given.append((match[1], int(match[2]), int(match[3])))
    return given == report(instance)


def reference_answer(instance: dict) -> str:
    return "\n".join(f"{user} {size} {failed}" for user, size, failed in report(instance))
