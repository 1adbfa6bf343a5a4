"""Who wins the tricks of a simple card game?"""
import re

RESYN = {"profile": "standard", "family": "trick_winner", "tags": ["games", "cards", "simulation"]}


def generate(rng, difficulty):
    tricks = 5 + difficulty
    deck = rng.sample(range(1, 100), 3 * tricks)
    return {"hands": [deck[:tricks], deck[tricks:2 * tricks], deck[2 * tricks:]], "twist": rng.randint(2, 4)}


def _play(hands, twist):
    won, n = [], 0
    while hands[0]:
        n += 1
        cards = [hand.pop(0) for hand in hands]
        pick = min if n % twist == 0 else max
        won.append("ABC"[cards.index(pick(cards))])
    return "".join(won)


def observe(instance):
    a, b, c = instance["hands"]
    return (
        f"Players hold these cards and play them from left to right:\nA: {a}\nB: {b}\nC: {c}\n"
        f"The highest card wins a trick; but in every trick whose number is divisible by {instance['twist']} the lowest "
        "wins. Tricks are numbered from 1. Answer with the winners' letters in order, as one word."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch("[ABC]{1,40}", answer.strip()):
        return False
    return answer.strip() == _play(instance["hands"], instance["twist"])


def _solution(instance):
    return _play([list(h) for h in instance["hands"]], instance["twist"])
