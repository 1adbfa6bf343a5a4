"""A long ledger of payments between guilds."""

RESYN = {"description": "bookkeeping over a long text", "tags": ["long_context", "arithmetic"]}
GUILDS = ["Bakers", "Coopers", "Dyers", "Fullers", "Glaziers", "Hatters", "Masons", "Potters", "Ropers", "Tanners", "Weavers"]
VERBS = {"pays": 1, "lends": 1, "owes back and returns": 1}


def generate(rng, difficulty):
    guilds = rng.sample(GUILDS, 4 + difficulty // 2)
    entries = []
    for _ in range(15 + 25 * difficulty):
        a, b = rng.sample(guilds, 2)
        entries.append([a, rng.choice(list(VERBS)), b, rng.randint(1, 60)])
    return {"opening": {g: rng.randint(500, 2000) for g in guilds}, "entries": entries, "asked": rng.sample(guilds, 3)}


def balances(instance):
    book = dict(instance["opening"])
    for payer, _, taker, florins in instance["entries"]:
        book[payer] -= florins
        book[taker] += florins
    return [book[guild] for guild in instance["asked"]]


def observe(instance):
    opening = "; ".join(f"{guild} {florins}" for guild, florins in instance["opening"].items())
    entries = "\n".join(
        f"{number}. The guild of {a} {verb} {florins} florins to the guild of {b}."
        for number, (a, verb, b, florins) in enumerate(instance["entries"], 1)
    )
    return (
        f"Chests at the opening of the ledger (florins): {opening}.\n{entries}\n\n"
        f"All these florins change chests. A chest may go below zero. How many florins are in the chests of "
        f"{', '.join(instance['asked'])}, in this order, at the end? Answer with three whole numbers separated by spaces."
    )


def verify(instance, answer):
    words = answer.replace(",", " ").split() if len(answer) <= 80 else []
    if len(words) != 3:
        return False
    for word in words:
        digits = word[1:] if word.startswith("-") else word
        if not digits.isascii() or not digits.isdigit() or len(digits) > 9:
            return False
    return [int(word) for word in words] == balances(instance)


def reference_answer(instance):
    return " ".join(map(str, balances(instance)))
