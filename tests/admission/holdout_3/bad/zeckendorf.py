"""Write a number as a sum of Fibonacci numbers that are not neighbours."""

RESYN = {"description": "Zeckendorf representation", "tags": ["number_theory"]}


def fibonacci(limit):
    a, b = 1, 2
    while a <= limit:
        yield a
        a, b = b, a + b


def generate(rng, difficulty):
    return {"number": rng.randint(10 ** (difficulty + 1), 10 ** (difficulty + 2) - 1)}


def observe(instance):
    return (
        "The Fibonacci numbers are 1, 2, 3, 5, 8, 13, ... (each the sum of the two before). Write "
        f"{instance['number']} as a sum of different Fibonacci numbers of which no two are neighbours in that list. "
        "Answer with the summands, separated by spaces, in any order."
    )


def verify(instance, answer):
    words = answer.replace("+", " ").split()
    if not words or len(answer) > 1000:
        return False
    terms = []
    for word in words:
        if not word.isdigit():
            return False
        terms.append(int(word))
    if sum(terms) != instance["number"] or len(set(terms)) != len(terms):
        return False
    known = {f: place for place, f in enumerate(fibonacci(instance["number"]))}
    if any(t not in known for t in terms):
        return False
    places = sorted(known[t] for t in terms)
    return all(q - p > 1 for p, q in zip(places, places[1:]))


def reference_answer(instance):
    rest, terms = instance["number"], []
    for f in reversed(list(fibonacci(rest))):
        if f <= rest:
            terms.append(f)
            rest -= f
    return " ".join(map(str, terms))
