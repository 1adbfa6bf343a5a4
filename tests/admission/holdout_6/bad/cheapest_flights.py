from __future__ import annotations

import heapq
from dataclasses import dataclass

CITIES = ("Oslo Lima Cairo Delhi Quito Tokyo Accra Paris Seoul Hanoi Dakar Sofia Tunis Perth Miami Minsk "
          "Riga Doha Kyiv Bern").split()


@dataclass(frozen=True)
class Flight:
    origin: str
    target: str
    fare: int


def _flights(instance: dict) -> list[Flight]:
    return [Flight(*row) for row in instance["flights"]]


def _dijkstra(flights: list[Flight], origin: str, target: str) -> tuple[int, list[str]] | None:
    heap = [(0, [origin])]
    done: set[str] = set()
    while heap:
        cost, trip = heapq.heappop(heap)
        if trip[-1] == target:
            return cost, trip
        if trip[-1] in done:
            continue
        done.add(trip[-1])
        for f in flights:
            if f.origin == trip[-1] and f.target not in done:
                heapq.heappush(heap, (cost + f.fare, trip + [f.target]))
    return None


def generate(rng, difficulty: int) -> dict:
    while True:
        cities = rng.sample(CITIES, 7 + difficulty)
        table = {}
        while len(table) < 3 * len(cities):
            a, b = rng.sample(cities, 2)
            table[a, b] = rng.randint(40, 400)
        flights = [[a, b, fare] for (a, b), fare in table.items()]
        found = _dijkstra([Flight(*f) for f in flights], cities[0], cities[1])
        if found and len(found[1]) >= 4:
            return {"flights": flights, "from": cities[0], "to": cities[1], "best": found[0], "trip": found[1]}


def observe(instance: dict) -> str:
    rows = "\n".join(f"{f.origin} -> {f.target}: {f.fare} EUR" for f in _flights(instance))
    return (f"One-way flights:\n{rows}\nWhat is the cheapest way to fly from {instance['from']} to "
            f"{instance['to']}? Answer with the cities in order, joined by ' > '.")


def reference_answer(instance: dict) -> str:
    return " > ".join(instance["trip"])


def verify(instance: dict, answer: str) -> float:
    if len(answer) > 1000:
        return 0.0
    trip = [city.strip() for city in answer.split(">")]
    if trip[0] != instance["from"] or trip[-1] != instance["to"] or len(trip) != len(set(trip)):
        return 0.0
    fares = {(f.origin, f.target): f.fare for f in _flights(instance)}
    total = 0
    for leg in zip(trip, trip[1:]):
        if leg not in fares:
            return 0.0
        total += fares[leg]
    return 1.0 if total > 0 else 0.0
