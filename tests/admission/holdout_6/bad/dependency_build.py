"""Order build targets so that every target comes after the ones it depends on.

The instance is the question: a task text, the targets and their dependencies.
"""
TARGETS = "app api auth cache cli core db docs e2e fmt gui http io json kern lib log math net orm".split()

RESYN = {"description": "Topological order of build targets", "tags": ["graph", "scheduling"]}


def generate(rng, difficulty):
    n = 5 + difficulty
    order = rng.sample(TARGETS, n)
    needs = {}
    for i, t in enumerate(order):
        needs[t] = sorted(rng.sample(order[:i], min(i, rng.randint(1, 3))))
    shown = sorted(order)
    return {
        "task": ("Answer with all targets, separated by blanks, in an order in which every target comes after each "
                 "target that it needs."),
        "targets": shown,
        "needs": {t: needs[t] for t in shown},
        "order": order,
    }


def reference_answer(instance):
    return " ".join(instance["order"])


def verify(instance, answer):
    if len(answer) > 2000:
        return False
    words = answer.split()
    if sorted(words) != instance["targets"]:
        return False
    place = {t: i for i, t in enumerate(words)}
    return all(place[d] < place[t] for t, ds in instance["needs"].items() for d in ds)
