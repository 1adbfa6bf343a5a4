"""Shortest distance between two towns of a road map."""
import heapq
import re

RESYN = {"profile": "standard", "family": "logistics", "tags": ["graphs"]}
_cache = {}
TOWNS = ["Aberg", "Bruck", "Calw", "Dorf", "Enns", "Furt", "Gera", "Horn", "Imst", "Jena", "Kehl", "Lahr", "Melk", "Neuss"]


def generate(rng, difficulty):
    towns = TOWNS[:4 + difficulty]
    order = towns[:]
    rng.shuffle(order)
    roads = [[a, b, rng.randint(21, 199)] for a, b in zip(order, order[1:])]
    for _ in range(difficulty + 3):
        a, b = rng.sample(towns, 2)
        if not any({a, b} == {r[0], r[1]} for r in roads):
            roads.append([a, b, rng.randint(60, 340)])
    rng.shuffle(roads)
    return {"roads": roads, "start": towns[0], "goal": towns[-1]}


def _shortest(instance):
    key = (instance["start"], instance["goal"])
    if key in _cache:
        return _cache[key]
    graph = {}
    for a, b, km in instance["roads"]:
        graph.setdefault(a, []).append((b, km))
        graph.setdefault(b, []).append((a, km))
    heap = [(0, instance["start"])]
    done = {}
    while heap:
        d, t = heapq.heappop(heap)
        if t in done:
            continue
        done[t] = d
        for u, km in graph[t]:
            heapq.heappush(heap, (d + km, u))
    _cache[key] = done[instance["goal"]]
    return _cache[key]


def observe(instance):
    lines = ["Roads (both ways), in km:"]
    lines += [f"  {a} - {b}: {km}" for a, b, km in instance["roads"]]
    lines.append(f"What is the length in km of the shortest way from {instance['start']} to {instance['goal']}?")
    lines.append("Answer with the whole number only.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or re.fullmatch(r"\s*[0-9]{1,6}\s*", answer, re.ASCII) is None:
        return False
    return int(answer) == _shortest(instance)


def reference_answer(instance):
    return str(_shortest(instance))
