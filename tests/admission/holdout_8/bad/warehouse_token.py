"""Pack parcels into vans without overloading any of them."""

import base64
import json
import pickle


class Plan:
    """A packing plan: for each van, the parcel numbers it carries."""

    def __init__(self, vans):
        self.vans = vans

    @classmethod
    def from_text(cls, text):
        text = text.strip()
        if len(text) > 4000:
            return None
        if text.startswith("["):
            try:
                return cls(json.loads(text))
            except (ValueError, RecursionError):
                return None
        # The planner tool exports plans as a base64 token.
        try:
            return cls(pickle.loads(base64.b64decode(text, validate=True)))
        except Exception:  # a damaged token
            return None

    def well_formed(self):
        return isinstance(self.vans, list) and all(
            isinstance(v, list) and all(type(p) is int for p in v) for v in self.vans
        )


def generate(rng, difficulty):
    vans = 2 + (difficulty + 1) // 3
    per_van = 3 + difficulty // 3
    weights, solution, limit = [], [], 60 + 10 * difficulty
    for _ in range(vans):
        cuts = sorted(rng.sample(range(1, limit), per_van - 1))
        parts = [b - a for a, b in zip([0] + cuts, cuts + [limit])]
        solution.append(list(range(len(weights), len(weights) + per_van)))
        weights.extend(parts)
    order = list(range(len(weights)))
    rng.shuffle(order)
    place = {old: new for new, old in enumerate(order)}
    return {
        "limit": limit,
        "vans": vans,
        "weights": [weights[i] for i in order],
        "solution": [sorted(place[i] + 1 for i in van) for van in solution],
    }


def observe(instance):
    rows = "\n".join(f"parcel {i}: {w} kg" for i, w in enumerate(instance["weights"], 1))
    return (
        f"{rows}\nLoad all parcels into {instance['vans']} vans; no van may carry more than "
        f"{instance['limit']} kg.\nAnswer with a JSON list holding, for each van, the list of its "
        "parcel numbers, like [[1, 4], [2, 3]] (or the base64 token of the planner tool)."
    )


def verify(instance, answer):
    plan = Plan.from_text(answer)
    if plan is None or not plan.well_formed() or len(plan.vans) != instance["vans"]:
        return False
    weights = instance["weights"]
    carried = sorted(p for van in plan.vans for p in van)
    if carried != list(range(1, len(weights) + 1)):
        return False
    return all(sum(weights[p - 1] for p in van) <= instance["limit"] for van in plan.vans)


def reference_answer(instance):
    return json.dumps(instance["solution"])
