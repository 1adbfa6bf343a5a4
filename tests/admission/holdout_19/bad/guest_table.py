"""Seat guests round a table so that nobody sits next to a rival."""
import re

RESYN = {"profile": "standard", "family": "guest_table", "tags": ["logic", "constraints"]}
GUESTS = ["Abel", "Bruno", "Carla", "Dora", "Egon", "Flora", "Greta", "Hugo", "Ida", "Jonas", "Karla", "Ludwig", "Marta",
          "Nora", "Otto", "Paula", "Rosa", "Selma", "Theo", "Ulla"]
LIST = re.compile(r"\s*(?:[A-Za-z]+[\s,]*)+")


def generate(rng, difficulty):
    ring = rng.sample(GUESTS, 9 + difficulty)
    n = len(ring)
    apart = [(ring[i], ring[j]) for i in range(n) for j in range(i + 1, n) if (j - i) % n not in (1, n - 1)]
    rivals = rng.sample(apart, len(apart) * 3 // 5)
    return {"guests": sorted(ring), "rivals": sorted(rivals)}


def observe(instance):
    rivals = "; ".join(f"{a} and {b}" for a, b in instance["rivals"])
    return (
        f"Seat {', '.join(instance['guests'])} at a round table. These pairs may not sit side by side: {rivals}.\n"
        "Give all the names in the order round the table (the last one sits next to the first), separated by commas. "
        "There is at least one way; any will do."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    if not LIST.fullmatch(answer):
        return False
    ring = [p.strip() for p in answer.split(",")]
    if sorted(ring) != instance["guests"]:
        return False
    rivals = {frozenset(p) for p in instance["rivals"]}
    return all(frozenset(p) not in rivals for p in zip(ring, ring[1:] + ring[:1]))
