"""Reconstruct distances from a ship's logbook."""

RESYN = {"description": "distances along a voyage", "tags": ["arithmetic", "tables"]}
PORTS = ("Antwerp Bilbao Cadiz Dakar Esbjerg Faro Genoa Haifa Izola Jaffa Kotor Lagos Malta Narvik Oran Porto "
         "Rostock Split Tunis Varna").split()


def generate(rng, difficulty):
    ports = set()
    while len(ports) < 4 + difficulty:
        ports.add(rng.choice(PORTS))
    legs = {port: rng.randint(40, 900) for port in ports}
    calls = list(ports)
    first = rng.randrange(len(calls) - 2)
    last = rng.randrange(first + 2, len(calls))
    return {"calls": [[port, legs[port]] for port in calls], "from": calls[first], "to": calls[last]}


def _distance(instance):
    names = [port for port, _ in instance["calls"]]
    first, last = names.index(instance["from"]), names.index(instance["to"])
    return sum(miles for _, miles in instance["calls"][first + 1: last + 1])


def observe(instance):
    lines = "\n".join(f"{i}. {port}, {miles} miles since the last call" for i, (port, miles) in enumerate(instance["calls"], 1))
    return (
        f"Log of a voyage:\n{lines}\nHow many miles did the ship sail from {instance['from']} to {instance['to']}? "
        "Answer with a whole number."
    )


def verify(instance, answer):
    text = answer.strip().lower().removesuffix("miles").strip()
    return text.isascii() and text.isdigit() and len(text) <= 7 and int(text) == _distance(instance)


def reference_answer(instance):
    return str(_distance(instance))
