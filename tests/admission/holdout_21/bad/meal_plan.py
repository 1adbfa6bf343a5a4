"""Plan meals that use up the stock exactly."""
import json

RESYN = {"profile": "standard", "family": "meal_plan", "tags": ["cooking", "planning"]}
DISHES = ["soup", "stew", "pie", "curry", "salad", "risotto", "gratin", "pasta", "omelette", "goulash", "paella", "ramen"]


def generate(rng, difficulty):
    days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][: 3 + difficulty // 3]
    dishes = {d: rng.randint(150, 900) for d in rng.sample(DISHES, 2 * len(days))}
    names = list(dishes)
    plan = {day: names[2 * i:2 * i + 2] for i, day in enumerate(days)}
    budget = {day: sum(dishes[d] for d in pair) for day, pair in plan.items()}
    shown = sorted(names)
    return {"dishes": {d: dishes[d] for d in shown}, "budget": budget, "plan": plan}


def observe(instance):
    dishes = ", ".join(f"{d} {k}" for d, k in instance["dishes"].items())
    budget = ", ".join(f"{d} {k}" for d, k in instance["budget"].items())
    return (
        f"Dishes with their calories: {dishes}.\nCalories that the meals of each day must add up to exactly: {budget}.\n"
        "Give each day two dishes and use every dish exactly once. Answer with a JSON object from the days to lists of "
        "two dishes, e.g. {\"Mon\": [\"soup\", \"pie\"]}."
    )


def verify(instance, answer):
    try:
        plan = json.loads(answer)
    except (ValueError, TypeError, RecursionError):
        return False
    if set(plan.keys()) != set(instance["budget"]):
        return False
    used = []
    for day, pair in plan.items():
        if len(pair) != 2:
            return False
        if sum(instance["dishes"].get(d, 0) for d in pair) != instance["budget"][day]:
            return False
        used += pair
    return sorted(used) == sorted(instance["dishes"])


def reference_answer(instance):
    return json.dumps(instance["plan"])
