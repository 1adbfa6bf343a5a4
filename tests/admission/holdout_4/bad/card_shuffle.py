"""How often was a fixed shuffle applied to a deck?"""

import math

RESYN = {"description": "Powers of a permutation", "tags": ["permutations", "number theory"]}


def shuffle(deck, places):
    return [deck[place] for place in places]


def cycle_lengths(places):
    seen, lengths = set(), []
    for start in range(len(places)):
        length, here = 0, start
        while here not in seen:
            seen.add(here)
            here = places[here]
            length += 1
        if length:
            lengths.append(length)
    return lengths


def generate(rng, difficulty):
    size = 16 + 2 * difficulty
    while True:
        places = list(range(size))
        rng.shuffle(places)
        order = math.lcm(*cycle_lengths(places))
        if order > 150 + 50 * difficulty:
            break
    count = rng.randint(100, min(order, 3000) - 1)
    deck = list(range(size))
    for _ in range(count):
        deck = shuffle(deck, places)
    return {"places": places, "deck": deck, "count": count}


def observe(instance):
    places = " ".join(str(place + 1) for place in instance["places"])
    deck = " ".join(str(card + 1) for card in instance["deck"])
    return (
        f"A machine shuffles a deck of {len(instance['places'])} cards always in the same way: the new deck consists, from top "
        f"to bottom, of the cards that were at these positions (1 is the top): {places}.\n"
        f"At first the cards are in the order 1, 2, 3 and so on, from top to bottom. Some time later the order is: {deck}.\n"
        "What is the smallest number of shuffles that leads to this order? Answer with one whole number."
    )


def verify(instance, answer):
    text = answer.strip()
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        return False
    count = int(text)
    deck = list(range(len(instance["places"])))
    first = None
    for number in range(1, count + 1):
        deck = shuffle(deck, instance["places"])
        if deck == instance["deck"] and first is None:
            first = number
    return first is not None and first == count


def reference_answer(instance):
    return str(instance["count"])
