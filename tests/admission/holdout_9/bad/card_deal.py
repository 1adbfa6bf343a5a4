"""Deal cards and tell a hand."""
RESYN = {"tags": ["cards", "simulation"], "description": "Simulate dealing"}
RANKS, SUITS = "23456789TJQKA", "shdc"


def generate(rng, difficulty):
    deck = [r + s for r in RANKS for s in SUITS]
    rng.shuffle(deck)
    return {"deck": deck[:14 + 3 * difficulty], "players": rng.randint(2, 4), "burn": rng.randint(2, 5)}


def hand_of_last(deck, players, burn):
    """Deal from the top, one card each in turn; after each `burn` rounds one card is thrown away."""
    hands, round_number = [[] for _ in range(players)], 0
    while len(deck) >= players:
        for hand in hands:
            hand.append(deck.pop(0))
        round_number += 1
        if round_number % burn == 0 and deck:
            deck.pop(0)
    return hands[-1]


def observe(instance):
    return (f"A deck from top to bottom: {' '.join(instance['deck'])}.\n{instance['players']} players get one card each in turn from the top, "
            f"round after round, while there are enough cards for a full round. After every {instance['burn']} rounds the top card is thrown away.\n"
            "Which cards does the last player hold? Answer with them in the order received, separated by spaces.")


def verify(instance, answer):
    given = answer.split()
    return given != [] and given == hand_of_last(instance["deck"], instance["players"], instance["burn"])


def reference_answer(instance):
    return " ".join(hand_of_last(list(instance["deck"]), instance["players"], instance["burn"]))
