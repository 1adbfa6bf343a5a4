"""Assign containers to cranes so that all finish in time; answer in JSON."""
import json

RESYN = {"profile": "standard", "family": "logistics", "tags": ["scheduling", "json"]}


def generate(rng, difficulty):
    cranes = [f"K{i + 1}" for i in range(2 + difficulty // 2)]
    work = {}
    limit = rng.randint(120, 180)
    serial = iter(rng.sample(range(100, 999), 60))
    for _ in cranes:
        left = limit
        while left > 60:
            t = rng.randint(20, 45)
            work[f"C{next(serial)}"] = t
            left -= t
        work[f"C{next(serial)}"] = left
    return {"cranes": cranes, "work": dict(sorted(work.items())), "limit": limit}


def observe(instance):
    lines = ["Containers and minutes of unloading:"]
    lines += [f"  {c}: {t}" for c, t in instance["work"].items()]
    lines.append(f"Cranes {', '.join(instance['cranes'])} work at the same time, one container after another, "
                 f"and all must be finished after {instance['limit']} minutes. Each container is unloaded once.")
    lines.append('Answer with a JSON object such as {"K1": ["C123", "C456"], "K2": ["C789"]}, with all cranes.')
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000 or answer.count("[") > 50 or answer.count("{") > 5:
        return False
    try:
        plan = json.loads(answer)
    except ValueError:
        return False
    seen = []
    for crane in instance["cranes"]:
        jobs = plan[crane]
        if sum(instance["work"][c] for c in jobs) > instance["limit"]:
            return False
        seen += jobs
    return sorted(seen) == sorted(instance["work"]) and len(plan) == len(instance["cranes"])
