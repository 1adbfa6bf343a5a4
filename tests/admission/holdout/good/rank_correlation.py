"""Sort people by age from comparisons; some credit for an order that is nearly right."""

NAMES = ["Abe", "Bea", "Cal", "Dee", "Eve", "Fay", "Gus", "Hal", "Ivy", "Jim", "Kim", "Leo", "May", "Ned", "Oda", "Pam"]


def generate(rng, difficulty):
    order = rng.sample(NAMES, 5 + difficulty)
    gaps = [rng.randint(1, 6) for _ in order]
    age, facts = 18, []
    for (a, b), gap in zip(zip(order, order[1:]), gaps):
        facts.append(f"{b} is {gap} years older than {a}." if rng.random() < 0.5 else f"{a} is {gap} years younger than {b}.")
    rng.shuffle(facts)
    return {"order": order, "facts": facts}


def observe(instance):
    return (
        "\n".join(instance["facts"]) + "\nList all people from the youngest to the oldest, separated "
        "by commas. An order with few wrong pairs earns a part of the score."
    )


def verify(instance, answer):
    order = instance["order"]
    given = [w.strip().capitalize() for w in answer.split(",")]
    if sorted(given) != sorted(order):
        return 0.0
    place = {name: i for i, name in enumerate(given)}
    n = len(order)
    right = sum(place[a] < place[b] for i, a in enumerate(order) for b in order[i + 1 :])
    # A random order has half of the pairs right: that is worth nothing.
    tau = 2 * right / (n * (n - 1) / 2) - 1
    return max(0.0, tau) ** 3


def reference_answer(instance):
    return ", ".join(instance["order"])
