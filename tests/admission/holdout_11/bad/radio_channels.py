"""Assign channels to radio stations: near stations need channels at least two apart."""
import re


def generate(rng, difficulty):
    n = 5 + difficulty
    plan = {f"S{k}": rng.choice([1, 4, 7, 10]) for k in range(n)}
    names = list(plan)
    near = [[a, b] for i, a in enumerate(names) for b in names[i + 1:] if abs(plan[a] - plan[b]) >= 2 and rng.random() < 0.6]
    return {"stations": names, "near": near, "plan": plan, "channels": 10}


def observe(instance):
    near = ", ".join(f"{a}-{b}" for a, b in instance["near"])
    return (
        f"Radio stations: {', '.join(instance['stations'])}. Channels: 1 to {instance['channels']}.\n"
        f"Near pairs: {near}.\nThe channels of a near pair must differ by at least 2, "
        "and no more than 4 different channels may be used in all. Give every station a channel. "
        "Answer like S0=3, S1=5, ... with every station."
    )


def verify(instance, answer):
    plan = {}
    for part in answer.split(","):
        if not part.strip():
            continue
        match = re.fullmatch(r"\s*(S[0-9]{1,2})\s*=\s*([0-9]{1,2})\s*", part)
        if match is None or match[1] in plan or match[1] not in instance["stations"]:
            return False
        plan[match[1]] = int(match[2])
    if any(not 1 <= channel <= instance["channels"] for channel in plan.values()):
        return False
    if len(set(plan.values())) > 4:
        return False
    for a, b in instance["near"]:
        if a in plan and b in plan and abs(plan[a] - plan[b]) < 2:
            return False
    return True


def reference_answer(instance):
    return ", ".join(f"{name}={channel}" for name, channel in instance["plan"].items())
