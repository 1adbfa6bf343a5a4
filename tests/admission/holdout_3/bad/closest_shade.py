"""Which paint on the colour card is nearest to a wanted shade?"""
from string import ascii_uppercase

RESYN = {"description": "distances between colours", "tags": ["geometry", "multiple_choice"]}


def _hex(colour):
    return "#%02X%02X%02X" % tuple(colour)


def _distance(a, b):
    return sum((x - y) ** 2 for x, y in zip(a, b))


def generate(rng, difficulty):
    wanted = [rng.randrange(256) for _ in range(3)]
    spread = 100 - 8 * difficulty
    while True:
        card = [[min(255, max(0, v + rng.randint(-spread, spread))) for v in wanted] for _ in range(6 + difficulty)]
        distances = sorted(_distance(wanted, colour) for colour in card)
        if distances[0] < distances[1]:
            break
    # keep the card tidy: similar colours side by side
    card.sort(key=lambda colour: _distance(wanted, colour))
    return {"wanted": wanted, "card": card}


def observe(instance):
    card = "\n".join(f"{letter}) {_hex(colour)}" for letter, colour in zip(ascii_uppercase, instance["card"]))
    return (
        f"A customer asks for the shade {_hex(instance['wanted'])} (two hexadecimal digits each for red, green and "
        f"blue). The colour card offers:\n{card}\n"
        "Which one is nearest, measured by the sum of the squared differences of the three values? Answer with its letter."
    )


def verify(instance, answer):
    letter = answer.strip().upper()
    if len(letter) != 1 or letter not in ascii_uppercase[: len(instance["card"])]:
        return False
    picked = instance["card"][ascii_uppercase.index(letter)]
    return _distance(instance["wanted"], picked) == min(_distance(instance["wanted"], c) for c in instance["card"])


def reference_answer(instance):
    distances = [_distance(instance["wanted"], colour) for colour in instance["card"]]
    return ascii_uppercase[distances.index(min(distances))]
