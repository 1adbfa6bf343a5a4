"""Classic logic puzzles about crossing a river: list the boat trips."""
from collections import deque

PUZZLES = [
    {"things": ["wolf", "goat", "cabbage"], "bad": [["wolf", "goat"], ["goat", "cabbage"]]},
    {"things": ["fox", "hen", "corn"], "bad": [["fox", "hen"], ["hen", "corn"]]},
    {"things": ["cat", "mouse", "cheese"], "bad": [["cat", "mouse"], ["mouse", "cheese"]]},
    {"things": ["snake", "frog", "fly", "lamp"], "bad": [["snake", "frog"], ["frog", "fly"]]},
    {"things": ["dog", "duck", "bread", "drum"], "bad": [["dog", "duck"], ["duck", "bread"]]},
]


def safe(bank, bad):
    return not any(a in bank and b in bank for a, b in bad)


def solve(things, bad, room):
    everything = frozenset(things)
    start = (everything, True)
    prev = {start: None}
    queue = deque([start])
    while queue:
        here, left = queue.popleft()
        if not here and not left:
            trips, state = [], (here, left)
            while prev[state]:
                state, cargo = prev[state]
                trips.append(cargo)
            return trips[::-1]
        bank = here if left else everything - here
        cargos = [()] + [(t,) for t in sorted(bank)]
        if room == 2:
            cargos += [(a, b) for a in sorted(bank) for b in sorted(bank) if a < b]
        for cargo in cargos:
            new = here - set(cargo) if left else here | set(cargo)
            unattended = new if left else everything - new
            if safe(unattended, bad) and (new, not left) not in prev:
                prev[new, not left] = ((here, left), list(cargo))
                queue.append((new, not left))
    return None


def generate(rng, difficulty):
    puzzle = PUZZLES[(difficulty - 1) // 2]
    room = 1 if len(puzzle["things"]) == 3 else 2
    trips = solve(puzzle["things"], puzzle["bad"], room)
    return {"things": puzzle["things"], "bad": puzzle["bad"], "room": room, "most": len(trips) + difficulty % 2 * 2,
            "trips": trips}


def observe(instance):
    rules = " and ".join(f"the {a} alone with the {b}" for a, b in instance["bad"])
    return (f"A farmer takes {', '.join(instance['things'])} across a river, from the left bank to the right. The boat "
            f"holds the farmer and at most {instance['room']} of them. Without the farmer on their bank one must not "
            f"leave {rules}. Give at most {instance['most']} trips, the first from left to right, the next back and so "
            "on, separated by ';'. A trip is the list of things taken along, separated by blanks, or `-` for none.")


def reference_answer(instance):
    return "; ".join(" ".join(t) or "-" for t in instance["trips"])


def verify(instance, answer):
    trips = [t.split() for t in answer[:1000].strip().split(";")]
    if len(trips) > instance["most"]:
        return False
    left, right, boat_left = set(instance["things"]), set(), True
    for trip in trips:
        cargo = [] if trip == ["-"] else trip
        source, target = (left, right) if boat_left else (right, left)
        if not trip or len(set(cargo)) != len(cargo) or len(cargo) > instance["room"] or not set(cargo) <= source:
            return False
        source -= set(cargo)
        target |= set(cargo)
        if not safe(source, instance["bad"]):
            return False
        boat_left = not boat_left
    return not left and not boat_left
