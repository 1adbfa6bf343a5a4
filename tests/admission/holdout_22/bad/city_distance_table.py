"""Round trips in a table of distances."""
import re
from itertools import permutations

NORTH = {"Oslo", "Bergen", "Malmo", "Turku", "Riga", "Tartu", "Vilnius", "Gdansk"}
SOUTH = {"Porto", "Sevilla", "Napoli", "Split", "Patras", "Varna", "Riga", "Gdansk"}


def generate(rng, difficulty):
    cities = list(NORTH | SOUTH)
    chosen = rng.sample(cities, 4 + difficulty // 3)
    table = [(a, b, rng.randint(120, 990)) for i, a in enumerate(chosen) for b in chosen[i + 1:]]
    return {"cities": chosen, "table": table}


def shortest(instance):
    dist = {}
    for a, b, d in instance["table"]:
        dist[a, b] = dist[b, a] = d
    first, *rest = instance["cities"]
    return min(sum(dist[x, y] for x, y in zip((first,) + p, p + (first,))) for p in permutations(rest))


def observe(instance):
    lines = "\n".join(f"{a} - {b}: {d} km" for a, b, d in instance["table"])
    return (f"{lines}\n\nHow long is the shortest round trip that visits each of these cities once and returns to its start? "
            "Answer with the length in km as an integer, without unit.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 30 or not re.fullmatch(r"\s*[0-9]{1,8}\s*", answer):
        return False
    return int(answer) == shortest(instance)


def reference_answer(instance):
    return str(shortest(instance))
