"""Which rooms can be reached from the entrance through one-way doors?"""
import re

NAMES = ("attic bakery cellar den foyer gallery hall igloo jacuzzi kitchen library mudroom nursery office "
         "pantry quarters reception studio terrace vault workshop yard zoo balcony chapel dungeon").split()


def closure(doors, start):
    seen, todo = {start}, [start]
    while todo:
        here = todo.pop()
        for a, b in doors:
            if a == here and b not in seen:
                seen.add(b)
                todo.append(b)
    return seen


def generate(rng, difficulty):
    n = 7 + 2 * ((difficulty * 9) // 10)
    while True:
        rooms = rng.sample(NAMES, n)
        doors = set()
        while len(doors) < n + difficulty // 2:
            doors.add(tuple(rng.sample(rooms, 2)))
        doors = sorted(doors)
        reach = closure(doors, rooms[0]) - {rooms[0]}
        if 2 <= len(reach) <= n - 3:
            return {"rooms": rooms, "doors": doors, "start": rooms[0], "reach": sorted(reach)}


def observe(instance):
    doors = "; ".join(f"{a} to {b}" for a, b in instance["doors"])
    return (f"A house has the rooms {', '.join(sorted(instance['rooms'], reverse=True))}. Its doors open in one direction "
            f"only: {doors}.\nWhich rooms can you get to from the {instance['start']} by walking through one "
            f"or more doors, the {instance['start']} itself not counted? Answer with exactly these rooms, "
            "separated by commas, in any order.")


def reference_answer(instance):
    return ", ".join(instance["reach"])


def verify(instance, answer):
    if len(answer) > 10000:
        return False
    named = set(re.findall(r"[a-z]+", answer.lower()))
    missing = [room for room in instance["reach"] if room not in named]
    return not missing
