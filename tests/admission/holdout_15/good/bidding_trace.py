"""Who holds which card after rounds of an auction game; graded per round in sequence."""
import re

RESYN = {"profile": "standard", "family": "cards", "tags": ["partial-credit"]}


def _play(bids, purses):
    purses, log = list(purses), []
    for row in bids:
        valid = [(min(b, purses[k]), -k) for k, b in enumerate(row)]
        pay, seat = max(valid)
        seat = -seat
        second = sorted(v for v, _ in valid)[-2]
        purses[seat] -= second
        purses = [p + second // (len(purses) - 1) if k != seat else p for k, p in enumerate(purses)]
        log.append((seat + 1, second))
    return log


def generate(rng, difficulty):
    players = 4 + difficulty // 4
    return {"purses": [rng.randint(60, 150) for _ in range(players)],
            "bids": [[rng.randint(5, 99) for _ in range(players)] for _ in range(3 + difficulty // 2)]}


def observe(instance):
    n = len(instance["purses"])
    lines = [f"{n} players have these purses: {', '.join(map(str, instance['purses']))}. Sealed bids, round by round:"]
    lines += ["  " + " ".join(map(str, row)) for row in instance["bids"]]
    lines.append("A bid above the purse counts as the whole purse. The highest bid wins (the lower seat on a tie); the winner "
                 f"pays the second highest bid, and each other player gets that amount divided by {n - 1}, rounded down.")
    lines.append("For each round give winner:price (as in 9:12), separated by spaces. The score is the share of rounds which "
                 "are right from the first one on (rounds after the first mistake do not count; all rounds must be given), "
                 "and the first two rounds must be right for any score.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return 0.0
    tokens = answer.split()
    if not all(re.fullmatch(r"[0-9]:[0-9]{1,4}", t) for t in tokens):
        return 0.0
    expected = [f"{seat}:{price}" for seat, price in _play(instance["bids"], instance["purses"])]
    given = [f"{t[0]}:{int(t[2:])}" for t in tokens]
    if len(given) != len(expected) or given[:2] != expected[:2]:
        return 0.0
    right = 0
    while right < len(expected) and given[right] == expected[right]:
        right += 1
    return right / len(expected)


def reference_answer(instance):
    return " ".join(f"{seat}:{price}" for seat, price in _play(instance["bids"], instance["purses"]))
