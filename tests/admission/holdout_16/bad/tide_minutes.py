"""Minutes between two clock times across several midnights."""


def generate(rng, difficulty):
    return {"from": rng.randint(0, 1439), "to": rng.randint(0, 1439), "nights": rng.randint(1, 3 * difficulty)}


def observe(instance):
    a, b = instance["from"], instance["to"]
    unit = "night" if instance["nights"] == 1 else "nights"
    return (
        f"A cargo ship leaves at {a // 60:02d}:{a % 60:02d} and arrives at {b // 60:02d}:{b % 60:02d} after "
        f"{instance['nights']} {unit} at sea (midnight passes exactly that many times). How many minutes did the "
        "voyage take? Answer with a whole number."
    )


def verify(instance, answer):
    minutes = int(answer.strip())
    return minutes == instance["nights"] * 1440 + instance["to"] - instance["from"]


def reference_answer(instance):
    return str(instance["nights"] * 1440 + instance["to"] - instance["from"])
