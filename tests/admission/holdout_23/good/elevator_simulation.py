"""Simulate an elevator and report the trip log."""
import copy

RESYN = {"profile": "standard", "family": "simulation", "tags": ["simulation", "state-tracking"]}


def generate(rng, difficulty):
    floors = 6 + difficulty
    waiting = {}
    for k in range(1, 4 + difficulty // 2):
        a, b = rng.sample(range(floors), 2)
        waiting[k] = (a, b)
    return {"floors": floors, "waiting": waiting, "start": rng.randrange(floors)}


def _simulate(instance):
    waiting = copy.deepcopy(instance["waiting"])
    floor, riding, order = instance["start"], {}, []
    distance = 0
    while waiting or riding:
        goals = [(abs(a - floor), a, k) for k, (a, b) in waiting.items()]
        goals += [(abs(b - floor), b, k) for k, b in riding.items()]
        step, floor, k = min(goals)
        distance += step
        if k in riding:
            order.append(k)
            del riding[k]
        else:
            riding[k] = waiting.pop(k)[1]
    return order, distance


def observe(instance):
    people = "\n".join(f"person {k}: from floor {a} to floor {b}" for k, (a, b) in instance["waiting"].items())
    return (f"An elevator is at floor {instance['start']} of a house with floors 0 to {instance['floors'] - 1}.\n{people}\n"
            "It always drives to the nearest floor where a waiting person stands or where a rider wants to go (on ties "
            "the lower floor; at the same floor the person with the lowest number is served first, one at a time). "
            "There it takes the person in or lets the person out. Passing a floor does nothing. "
            "Answer with the persons in the order in which they get out and then the total number of floors driven, "
            "all separated by single spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    order, distance = _simulate(instance)
    return answer.strip() == " ".join(map(str, order + [distance]))


def reference_answer(instance):
    order, distance = _simulate(instance)
    return " ".join(map(str, order + [distance]))
