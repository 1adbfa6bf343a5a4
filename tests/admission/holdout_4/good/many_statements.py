"""Many yes/no questions at once: which statements about a table are true?"""

RESYN = {"description": "True and false statements", "tags": ["logic", "tables"]}

CITIES = "Aston Belmont Corby Dover Epsom Fleet Goole Hythe".split()
KINDS = ["more", "twice", "divisible", "digits", "between"]


def holds(table, statement):
    kind, *rest = statement
    if kind == "more":
        return table[rest[0]] > table[rest[1]]
    if kind == "twice":
        return table[rest[0]] + table[rest[1]] > 2 * table[rest[2]]
    if kind == "divisible":
        return table[rest[0]] % rest[1] == 0
    if kind == "digits":
        return sum(map(int, str(table[rest[0]]))) > rest[1]
    return rest[1] <= table[rest[0]] <= rest[2]


def text_of(statement):
    kind, *rest = statement
    return {
        "more": "{0} has more inhabitants than {1}.",
        "twice": "{0} and {1} together have more than twice as many inhabitants as {2}.",
        "divisible": "The number of inhabitants of {0} is divisible by {1}.",
        "digits": "The sum of the digits of the number of inhabitants of {0} is greater than {1}.",
        "between": "{0} has at least {1} and at most {2} inhabitants.",
    }[kind].format(*rest)


def random_statement(rng, cities, table):
    kind = rng.choice(KINDS)
    a, b, c = rng.sample(cities, 3)
    if kind == "more":
        return [kind, a, b]
    if kind == "twice":
        return [kind, a, b, c]
    if kind == "divisible":
        return [kind, a, rng.choice([3, 4, 6, 7, 8, 9, 11])]
    if kind == "digits":
        return [kind, a, rng.randint(8, 30)]
    low = table[a] + rng.randint(-700, 300)
    return [kind, a, low, low + 500]


def generate(rng, difficulty):
    cities = CITIES[: 3 + difficulty // 2]
    table = {city: rng.randint(1000, 10 ** (4 + difficulty // 4)) for city in cities}
    half = 6 + difficulty
    true, false = [], []
    while len(true) < half or len(false) < half:
        statement = random_statement(rng, cities, table)
        side = true if holds(table, statement) else false
        if len(side) < half and statement not in side:
            side.append(statement)
    statements = true + false
    rng.shuffle(statements)
    return {"table": table, "statements": statements}


def solution(instance):
    return "".join("T" if holds(instance["table"], statement) else "F" for statement in instance["statements"])


def observe(instance):
    table = "\n".join(f"{city}: {count}" for city, count in instance["table"].items())
    statements = "\n".join(f"{number}. {text_of(statement)}" for number, statement in enumerate(instance["statements"], 1))
    return (
        f"Inhabitants:\n{table}\nStatements:\n{statements}\n"
        f"Decide for all {len(instance['statements'])} statements whether they are true. Answer with one letter for each, T or F, in order; "
        "spaces and the difference between capital and small letters are ignored. Only a fully right answer counts."
    )


def verify(instance, answer):
    if len(answer) > 500:
        return False
    return "".join(answer.split()).upper() == solution(instance)


def reference_answer(instance):
    return solution(instance)
