"""Plan dishes on stoves; the answer is a JSON object."""
import json

RESYN = {"tags": ["scheduling", "json"]}
DISHES = "soup rice stew roast pasta curry sauce beans bread tart flan pie".split()


def generate(rng, difficulty):
    dishes = rng.sample(DISHES, 2 + difficulty)
    stoves = 2 + difficulty // 4
    minutes = {d: rng.randint(5, 40) for d in dishes}
    starts, free = {}, [0] * stoves
    for d in dishes:
        s = free.index(min(free))
        starts[d] = [s + 1, free[s]]
        free[s] += minutes[d]
    return {"minutes": minutes, "stoves": stoves, "deadline": max(free), "solution": starts}


def observe(instance):
    dishes = ", ".join(f"{d} ({m} min)" for d, m in instance["minutes"].items())
    return (
        f"Cook these dishes on {instance['stoves']} stoves, one dish at a time on each stove, without breaks "
        f"in a dish: {dishes}. All must be done {instance['deadline']} minutes after the start.\n"
        'Answer with a JSON object {"plan": {dish: [stove, start minute], ...}} that holds every dish; stoves '
        "are numbered from 1 and start minutes are whole numbers from 0. Any plan that fits is right."
    )


def verify(instance, answer):
    if len(answer) > 4000:
        return False
    try:
        data = json.loads(answer)
    except (ValueError, RecursionError):
        return False
    plan = data.get("plan")
    if not isinstance(plan, dict) or set(plan) != set(instance["minutes"]):
        return False
    uses = []
    for dish, entry in plan.items():
        if not isinstance(entry, list) or len(entry) != 2 or not all(type(x) is int for x in entry):
            return False
        stove, start = entry
        end = start + instance["minutes"][dish]
        if not 1 <= stove <= instance["stoves"] or start < 0 or end > instance["deadline"]:
            return False
        uses.append((stove, start, end))
    uses.sort()
    return all(a[0] != b[0] or a[2] <= b[1] for a, b in zip(uses, uses[1:]))


def reference_answer(instance):
    return json.dumps({"plan": instance["solution"]})
