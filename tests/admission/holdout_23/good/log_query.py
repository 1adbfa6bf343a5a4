"""Group-by query on a small log."""
import re

RESYN = {"profile": "standard", "family": "table_query", "tags": ["data", "aggregation"]}

USERS = ["ann", "bob", "cid", "dot", "eva", "fay", "gil", "hal", "ira", "joy"]


def generate(rng, difficulty):
    users = rng.sample(USERS, 3 + difficulty // 2)
    rows = [[u, rng.choice(["read", "write", "sync"]), rng.randrange(10, 500)] for u in users]
    rows += [[rng.choice(users), rng.choice(["read", "write", "sync"]), rng.randrange(10, 500)]
             for _ in range(6 + 3 * difficulty)]
    rng.shuffle(rows)
    return {"rows": rows, "skip": rng.choice(["read", "write", "sync"])}


def _sums(instance):
    out = {}
    for user, action, ms in instance["rows"]:
        out[user] = out.get(user, 0) + (0 if action == instance["skip"] else ms)
    return out


def observe(instance):
    log = "\n".join(f"{u},{a},{ms}" for u, a, ms in instance["rows"])
    return (f"Log (user,action,milliseconds):\n{log}\nFor every user of the log, add up the milliseconds of all actions "
            f"except {instance['skip']} (0 if there is none). Answer with one line per user in the form user=sum; the "
            "order of the lines does not matter.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    lines = [line.strip() for line in answer.strip().splitlines()]
    if not all(re.fullmatch(r"[a-z]{3}=[0-9]{1,7}", line) for line in lines):
        return False
    pairs = [line.split("=") for line in lines]
    if len({u for u, _ in pairs}) != len(pairs):
        return False
    return {u: int(v) for u, v in pairs} == _sums(instance)
