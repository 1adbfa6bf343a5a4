"""Multi-step word problems."""
RESYN = {"tags": ["word problems"], "description": "A bank of school problems"}

BANK = [
    ("A train covers 187 km in the first leg and three times as much in the second. How many km in all?", 748),
    ("A farmer packs 46 crates with 29 apples each and 17 are left over. How many apples were there?", 1351),
    ("A school of 864 pupils hires buses with 36 seats. How many seats do 19 of the buses offer less than needed?", 180),
    ("A clock loses 7 seconds an hour. How many seconds has it lost after 13 days?", 2184),
]


def generate(rng, difficulty):
    count = 1 + difficulty // 4
    return {"problems": sorted(rng.sample(range(len(BANK)), count)), "factor": difficulty}


def total(instance):
    return sum(BANK[i][1] for i in instance["problems"]) * instance["factor"]


def observe(instance):
    rows = "\n".join(f"Problem {k}. {BANK[i][0]}" for k, i in enumerate(instance["problems"], 1))
    return f"{rows}\nAdd up the results and multiply the sum by {instance['factor']}. Answer with the integer."


def verify(instance, answer):
    text = answer.strip().replace(",", "")
    return text.isascii() and text.isdigit() and len(text) < 12 and int(text) == total(instance)


def reference_answer(instance):
    return str(total(instance))
