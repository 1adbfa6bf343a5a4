"""Answer a query on two joined tables."""

CITIES = ["Oslo", "Lyon", "Graz", "Turin", "Porto", "Ghent", "Bergen", "Leipzig"]
NAMES = ["Aino", "Bram", "Cora", "Dirk", "Elke", "Fons", "Gerd", "Hilde", "Imke", "Jens", "Kari", "Lies", "Maud", "Nora", "Otto", "Pim", "Rieke", "Sven", "Tuur", "Ulla", "Veit", "Wim", "Yara", "Zeno"]


class Query:
    def __init__(self, instance):
        self.people, self.orders = instance["people"], instance["orders"]
        self.city, self.least = instance["city"], instance["least"]

    def run(self):
        spent = {}
        for person, amount in self.orders:
            spent[person] = spent.get(person, 0) + amount
        return sorted(
            (name for name, city in self.people if city == self.city and spent.get(name, 0) >= self.least),
            key=lambda name: (-spent[name], name),
        )

    def __str__(self):
        return (
            "SELECT p.name FROM people p JOIN orders o ON o.name = p.name\n"
            f"WHERE p.city = '{self.city}' GROUP BY p.name HAVING SUM(o.amount) >= {self.least}\n"
            "ORDER BY SUM(o.amount) DESC, p.name"
        )


def generate(rng, difficulty):
    while True:
        names = rng.sample(NAMES, 12 + difficulty)
        cities = rng.sample(CITIES, 2)
        people = [[n, rng.choice(cities)] for n in names]
        orders = [[rng.choice(names), rng.randint(5, 99)] for _ in range(15 + 5 * difficulty)]
        instance = {"people": people, "orders": orders, "city": cities[0], "least": rng.randint(10, 80)}
        if len(Query(instance).run()) >= 3:
            return instance


def observe(instance):
    people = "\n".join(f"{n} | {c}" for n, c in instance["people"])
    orders = "\n".join(f"{n} | {a}" for n, a in instance["orders"])
    return (
        f"people (name | city)\n{people}\n\norders (name | amount)\n{orders}\n\n{Query(instance)}\n\n"
        "What does this query return? Answer with the names in order, separated by commas."
    )


def verify(instance, answer):
    return [w.strip().lower() for w in answer.split(",")] == [n.lower() for n in Query(instance).run()]


def reference_answer(instance):
    return ", ".join(Query(instance).run())
