"""Find a shortest route through a town, as a list of places."""
import heapq

RESYN = {"profile": "standard", "family": "logistics", "tags": ["graphs", "paths"]}
PLACES = ["Arch", "Bank", "Church", "Dock", "Embassy", "Forge", "Gate", "Hall", "Inn", "Jetty", "Kiosk", "Library", "Mill",
          "Nursery", "Opera", "Port", "Quarry", "Rink", "School", "Tower", "Upland", "Vault", "Wharf"]


def generate(rng, difficulty):
    places = rng.sample(PLACES, 9 + difficulty)
    roads = {}
    for i, p in enumerate(places):
        for q in places[i + 1:i + 4]:
            if rng.random() < 0.75 or q == places[i + 1]:
                roads["/".join(sorted((p, q)))] = rng.randint(4, 9) * (places.index(q) - i)
    items = sorted(roads.items())
    return {"roads": dict(items), "from": places[0], "to": places[-1]}


def _shortest(instance):
    graph = {}
    for key, d in instance["roads"].items():
        a, b = key.split("/")
        graph.setdefault(a, []).append((d, b))
        graph.setdefault(b, []).append((d, a))
    heap = [(0, instance["from"])]
    done = set()
    while heap:
        d, p = heapq.heappop(heap)
        if p == instance["to"]:
            return d
        if p not in done:
            done.add(p)
            for e, q in graph[p]:
                heapq.heappush(heap, (d + e, q))
    return None


def observe(instance):
    lines = ["Roads of a town, usable both ways, with minutes:"]
    lines += [f"  {k.replace('/', ' - ')}: {d}" for k, d in instance["roads"].items()]
    lines.append(f"Give a quickest route from {instance['from']} to {instance['to']}.")
    lines.append("Answer with all the places on it, both ends included, separated by >.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    route = [p.strip() for p in answer.split(">")]
    if route[0] != instance["from"] or route[-1] != instance["to"]:
        return False
    total = 0
    for a, b in zip(route, route[1:]):
        d = instance["roads"].get("/".join(sorted((a, b))))
        if d is None:
            return False
        total += d
    return total == _shortest(instance)
