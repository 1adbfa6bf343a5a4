"""Look up entries of a table of pseudo-random numbers."""

RESYN = {"tags": ["lists"]}


def generate(rng, difficulty):
    # The whole table goes with the instance, so that verify need not compute it again.
    table = [rng.getrandbits(30) for _ in range(450_000)]
    return {"table": table, "shown": rng.sample(range(1000), 3 + difficulty)}


def observe(instance):
    shown = "\n".join(f"entry {i}: {instance['table'][i]}" for i in instance["shown"])
    return f"Part of a table:\n{shown}\nWhich of these entries is the largest? Answer with its value plus 1."


def verify(instance, answer):
    return answer.strip() == str(max(instance["table"][i] for i in instance["shown"]) + 1)


def reference_answer(instance):
    return str(max(instance["table"][i] for i in instance["shown"]) + 1)
