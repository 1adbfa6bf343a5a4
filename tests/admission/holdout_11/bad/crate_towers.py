"""Move a tower of crates with a crane."""
import re

YARDS = ("A", "B", "C")


def generate(rng, difficulty):
    n = 2 + (difficulty + 1) // 2
    weights = sorted(rng.sample(range(10, 500), n), reverse=True)
    places = [rng.choice(YARDS) for _ in weights]
    if len(set(places)) == 1:
        places[0] = "A" if places[1] != "A" else "B"
    return {"weights": weights, "places": places, "limit": 2 ** n - 1 + 2 * (difficulty % 2)}


def observe(instance):
    towers = starting_yards(instance)
    shown = "; ".join(f"{yard}: {' '.join(map(str, towers[yard])) or 'empty'}" for yard in YARDS)
    return (
        f"Three yards hold towers of crates, weights in kg from the bottom upwards: {shown}. "
        "The crane takes the top crate of one yard and puts it on top of another yard. A crate may never stand on a "
        f"lighter crate. Bring all the crates to yard C with at most {instance['limit']} moves.\n"
        "Answer with the moves in order, separated by spaces, each like A>C."
    )


def starting_yards(instance):
    return {
        yard: [w for w, place in zip(instance["weights"], instance["places"]) if place == yard] for yard in YARDS
    }


def legal_solution(instance):
    places = list(instance["places"])
    moves = []

    def gather(first, target):
        """Bring the crates from number first (0 is the heaviest) on to one yard."""
        if first == len(places):
            return
        if places[first] == target:
            gather(first + 1, target)
            return
        spare = next(yard for yard in YARDS if yard not in (places[first], target))
        gather(first + 1, spare)
        moves.append((places[first], target))
        places[first] = target
        gather(first + 1, target)

    gather(0, "C")
    return moves


def verify(instance, answer):
    words = answer.upper().split()
    if not words or len(words) > instance["limit"]:
        return False
    yards = starting_yards(instance)
    for word in words:
        move = re.fullmatch("([ABC])>([ABC])", word)
        if not move or move[1] == move[2] or not yards[move[1]]:
            return False
        yards[move[2]].append(yards[move[1]].pop())
    return yards["C"] == instance["weights"]


def reference_answer(instance):
    return " ".join(f"{a}>{b}" for a, b in legal_solution(instance))
