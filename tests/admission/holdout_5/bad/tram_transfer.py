"""Plan a trip through a tram network; the answer is a small JSON document."""

import json
from collections import deque
from random import Random

RESYN = {"description": "Trip planning with structured output", "tags": ["graphs", "json"]}

STOPS = (
    "Arena Bahnhof Canal Dom Esplanade Fort Garten Hafen Institut Jagdhaus Kai Lindenhof Markt "
    "Neustadt Oper Park Quelle Rathaus Schloss Theater Universum Viadukt Werft Zoo Allee Bastion "
    "Chaussee Deich Forum Galerie Hospital Insel"
).split()


def links_of(lines: dict) -> dict:
    near = {}
    for stops in lines.values():
        for a, b in zip(stops, stops[1:]):
            near.setdefault(a, set()).add(b)
            near.setdefault(b, set()).add(a)
    return near


def shortest(lines: dict, start: str, goal: str):
    near = links_of(lines)
    before = {start: None}
    queue = deque([start])
    while queue:
        stop = queue.popleft()
        if stop == goal:
            path = []
            while stop is not None:
                path.append(stop)
                stop = before[stop]
            return path[::-1]
        for other in sorted(near.get(stop, ())):
            if other not in before:
                before[other] = stop
                queue.append(other)
    return None


def generate(rng: Random, difficulty: int) -> dict:
    stops = rng.sample(STOPS, 10 + 2 * difficulty)
    while True:
        lines = {}
        for number in range(1, 3 + difficulty // 2):
            lines[f"line {number}"] = rng.sample(stops, 4 + difficulty // 2)
        start, goal = rng.sample(stops, 2)
        path = shortest(lines, start, goal)
        if path and len(path) >= 3 + difficulty // 5:
            return {"lines": lines, "start": start, "goal": goal, "stops": len(path)}


def observe(instance: dict) -> str:
    lines = "\n".join(f"{name}: {' - '.join(stops)}" for name, stops in instance["lines"].items())
    return (
        f"Tram lines, which run in both directions:\n{lines}\n"
        f"Find a trip from {instance['start']} to {instance['goal']} with as few stops as possible; "
        "you may change lines at any stop.\n"
        'Answer with a JSON object with two keys: "route", the list of all stops in order including '
        'start and goal, and "stops", the number of stops in the route. Example:\n'
        '{"route": ["X", "Y", "Z"], "stops": 3}'
    )


def verify(instance: dict, answer: str) -> bool:
    if len(answer) > 2000:
        return False
    text = answer.strip().removeprefix("```json").removeprefix("```").removesuffix("```")
    try:
        data = json.loads(text)
    except json.JSONDecodeError:
        return False
    route = data.get("route")
    if not isinstance(route, list) or not all(isinstance(stop, str) for stop in route):
        return False
    if data.get("stops") != len(route) or len(route) != instance["stops"]:
        return False
    if route[0] != instance["start"] or route[-1] != instance["goal"]:
        return False
    near = links_of(instance["lines"])
    return all(b in near.get(a, ()) for a, b in zip(route, route[1:]))


def reference_answer(instance: dict) -> str:
    route = shortest(instance["lines"], instance["start"], instance["goal"])
    return json.dumps({"route": route, "stops": len(route)})
