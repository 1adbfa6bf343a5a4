"""Value of a card draft, by picking greedily in snake order."""
import re

RESYN = {"profile": "standard", "family": "games", "tags": ["simulation"]}


def _totals(cards, players):
    pool = sorted(cards, reverse=True)
    totals = [0] * players
    turn = 0
    while pool:
        lap, seat = divmod(turn, players)
        seat = seat if lap % 2 == 0 else players - 1 - seat
        totals[seat] += pool.pop(0)
        turn += 1
    return totals


def generate(rng, difficulty):
    players = 3 + difficulty // 4
    count = players * (2 + difficulty)
    cards = rng.sample(range(10, 60), count)
    return {"cards": cards, "players": players}


def observe(instance):
    p = instance["players"]
    return (f"{p} players draft cards in snake order (1 to {p}, then {p} back to 1, and so on). Each always takes "
            "the most valuable card left. Card values:\n" + ", ".join(map(str, instance["cards"])) + "\n"
            "Give the total value of each player's cards, in player order, separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    tokens = answer.split()
    if not all(re.fullmatch(r"[0-9]{1,6}", t) for t in tokens):
        return False
    return [int(t) for t in tokens] == _totals(instance["cards"], instance["players"])


def reference_answer(instance):
    return " ".join(map(str, _totals(instance["cards"], instance["players"])))
