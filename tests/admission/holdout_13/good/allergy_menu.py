"""Which dishes can all guests eat."""

RESYN = {"profile": "standard", "family": "kitchen", "tags": ["sets"]}
FOODS = ["nuts", "milk", "egg", "wheat", "soy", "fish", "celery", "sesame", "mustard", "lupin"]
DISHES = ["stew", "soup", "pie", "salad", "curry", "pasta", "pizza", "tart", "roast", "gratin", "risotto", "omelette",
          "quiche", "dumplings", "noodles", "bread", "pancakes", "goulash", "burger", "wrap", "falafel", "tagine"]


def generate(rng, difficulty):
    n = 12 + difficulty
    dishes = {d: sorted(rng.sample(FOODS, rng.randint(1, 4))) for d in sorted(rng.sample(DISHES, n))}
    guests = []
    for _ in range(2 + difficulty // 3):
        guests.append(sorted(rng.sample(FOODS, 3)))
    return {"dishes": dishes, "guests": guests}


def _matches(instance):
    out = set()
    for dish, foods in instance["dishes"].items():
        bothered = sum(1 for g in instance["guests"] if set(g) & set(foods))
        if bothered % 2 == 1:
            out.add(dish)
    return out or set(instance["dishes"])


def observe(instance):
    lines = ["Dishes and what they contain:"]
    lines += [f"  {d}: {', '.join(f)}" for d, f in instance["dishes"].items()]
    lines.append("Guests cannot eat:")
    lines += [f"  guest {i}: {', '.join(g)}" for i, g in enumerate(instance["guests"], 1)]
    lines.append("A dish bothers a guest if it contains at least one of the things the guest cannot eat.")
    lines.append("Name all dishes that bother an odd number of guests (if there is none, name all dishes), each once, in any order, "
                 "separated by commas.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    given = [w.strip() for w in answer.split(",")]
    return len(given) == len(set(given)) and set(given) == _matches(instance)


def reference_answer(instance):
    return ", ".join(sorted(_matches(instance)))
