"""Order cards so that neighbours share something."""

RESYN = {"tags": ["constraint_satisfaction"]}


def generate(rng, difficulty):
    chain = [[rng.randrange(4), rng.randrange(4)]]
    while len(chain) < 4 + difficulty:
        a, b = chain[-1]
        chain.append([a, rng.randrange(4)] if len(chain) % 2 else [rng.randrange(4), b])
    order = rng.sample(range(len(chain)), len(chain))
    cards = [[]] * len(chain)
    for place, card in zip(order, chain, strict=True):
        cards[place] = card
    return {"cards": cards, "order": [place + 1 for place in order]}


def observe(instance):
    cards = ", ".join(
        f"{i}: {'red blue green grey'.split()[a]} {'star moon sun ring'.split()[b]}"
        for i, (a, b) in enumerate(instance["cards"], 1)
    )
    return (
        f"Cards: {cards}. Order all cards so that neighbours have the same colour or the same picture. "
        "Answer with the numbers of the cards in order, separated by spaces."
    )


def verify(instance, answer):
    cards, words = instance["cards"], answer.split()
    if sorted(words) != sorted(str(i) for i in range(1, len(cards) + 1)):
        return False
    row = [cards[int(word) - 1] for word in words]
    return all(a[0] == b[0] or a[1] == b[1] for a, b in zip(row, row[1:], strict=False))


def reference_answer(instance):
    return " ".join(map(str, instance["order"]))
