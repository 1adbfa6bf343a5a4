"""Fill a roster of night shifts."""
from collections import Counter

RESYN = {"profile": "standard", "family": "scheduling", "tags": ["roster"]}

STAFF = ["Ana", "Ben", "Cem", "Dora", "Eli", "Fay", "Gus", "Hana"]


def generate(rng, difficulty):
    staff = sorted(rng.sample(STAFF, 5 + difficulty // 4))
    nights, plan = 5 + difficulty, []
    cap = nights // 3 + 1
    while len(plan) < nights:
        free = [s for s in staff if s not in plan[-1:] and plan.count(s) < cap]
        plan.append(rng.choice(free))
    away = {s: sorted(k for k in range(1, nights + 1) if plan[k - 1] != s and rng.random() < 0.55) for s in staff}
    return {"staff": staff, "cap": cap, "away": away, "plan": plan}


def observe(instance):
    nights = len(instance["plan"])
    lines = [f"One nurse must be on duty in each of {nights} nights, numbered from 1.",
             f"No nurse works more than {instance['cap']} nights, and nobody works two nights in a row.",
             "Nights on which a nurse is away:"]
    lines += [f"  {s}: {', '.join(map(str, instance['away'][s])) or 'none'}" for s in instance["staff"]]
    lines.append("Answer with one name for every night, in order, separated by spaces.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    names = answer.split()
    if len(names) != len(instance["plan"]):
        return False
    if any(name not in instance["staff"] for name in names):
        return False
    if max(Counter(names).values()) > instance["cap"]:
        return False
    return all(night not in instance["away"][name] for night, name in enumerate(names, 1))


def reference_answer(instance):
    return " ".join(instance["plan"])
