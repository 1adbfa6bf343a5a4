"""Robotics: plan a drone tour over all sites with recharging at the base."""
import re


def generate(rng, difficulty):
    n = 5 + difficulty
    sites = []
    while len(sites) < n:
        p = [rng.randint(-40, 40), rng.randint(-40, 40)]
        if p not in sites and p != [0, 0]:
            sites.append(p)
    order = rng.sample(range(1, n + 1), n)
    trips = [order[k:k + 3] for k in range(0, n, 3)]
    return {"sites": sites, "battery": max(_length(sites, t) for t in trips), "charges": len(trips) - 1, "trips": trips}


def _length(sites, trip):
    points = [[0, 0]] + [sites[k - 1] for k in trip] + [[0, 0]]
    return sum(abs(a - c) + abs(b - d) for (a, b), (c, d) in zip(points, points[1:]))


def observe(instance):
    rows = "\n".join(f"site {k}: ({x}, {y})" for k, (x, y) in enumerate(instance["sites"], 1))
    return (f"A drone starts at the base (0, 0) and must visit every site exactly once and return to the base. Distances "
            f"are |dx| + |dy|.\n{rows}\nThe battery lasts for {instance['battery']} metres; it is full at the start and is "
            "recharged whenever the drone is at the base, and no flight from base to base may be longer. At most "
            f"{instance['charges']} stops at the base are allowed between start and end.\nAnswer with the "
            "sequence of stops separated by spaces, with C for a stop at the base (start and end are not written).")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    stops = answer.split()
    sites = instance["sites"]
    visited = []
    for stop in stops:
        if stop == "C":
            continue
        if not re.fullmatch(r"[0-9]{1,3}", stop):
            return False
        k = int(stop)
        if not 1 <= k <= len(sites) or k in visited:
            return False
        visited.append(k)
    return len(visited) == len(sites) and stops.count("C") <= instance["charges"]


def reference_answer(instance):
    return " C ".join(" ".join(map(str, t)) for t in instance["trips"])
