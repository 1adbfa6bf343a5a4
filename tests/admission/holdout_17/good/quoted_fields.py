"""Write records with quoting rules."""

RESYN = {"profile": "standard", "family": "formatting", "tags": ["csv", "quoting"]}

PIECES = ["red", "blue", "5", "12", "a;b", 'say "hi"', "x y", "", " end", "plain", 'q"', ";", "tea", "7;8"]


def generate(rng, difficulty):
    records = []
    for _ in range(2 + difficulty // 2):
        records.append([rng.choice(PIECES) + rng.choice(["", "", str(rng.randint(1, 99))]) for _ in range(4)])
    records.append(["id%d" % rng.randint(100, 999), 'a "b"; c', "%d" % rng.randint(10, 99), ""])
    rng.shuffle(records)
    return {"records": records}


def _field(text):
    if text == "" or any(c in text for c in ';" '):
        return '"%s"' % text.replace('"', '""')
    return text


def observe(instance):
    shown = "\n".join(" ".join("[%s]" % f for f in record) for record in instance["records"])
    return (
        "Each line holds four fields, each in square brackets:\n\n%s\n\nWrite the lines with semicolons between "
        "the fields and without the brackets. A field that is empty or contains a semicolon, a blank or a double "
        "quote is put in double quotes, with each double quote inside it doubled; other fields stay as they "
        "are." % shown
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 10000:
        return False
    wanted = [";".join(_field(f) for f in record) for record in instance["records"]]
    return [line.rstrip() for line in answer.strip().split("\n")] == wanted


def reference_answer(instance):
    return "\n".join(";".join(_field(f) for f in record) for record in instance["records"])
