"""Row medians of a table of measurements, times two so that they are whole."""


def generate(rng, difficulty):
    rows = 3 + difficulty // 2
    cols = 4 + difficulty
    return {"rows": [[rng.randint(-99, 999) for _ in range(cols)] for _ in range(rows)]}


def doubled_median(row):
    s, n = sorted(row), len(row)
    return 2 * s[n // 2] if n % 2 else s[n // 2 - 1] + s[n // 2]


def observe(instance):
    table = "\n".join(" ".join(f"{x:4d}" for x in row) for row in instance["rows"])
    return (
        f"{table}\nFor every row of this table give twice its median (the median of an even number "
        "of values being the mean of the middle two). Answer with whole numbers, one per row, "
        "separated by blanks."
    )


def verify(instance, answer):
    words = answer.split()
    if len(words) != len(instance["rows"]):
        return False
    for word, row in zip(words, instance["rows"]):
        body = word[1:] if word[:1] == "-" else word
        if not (body.isascii() and body.isdigit() and len(body) < 9):
            return False
        if int(word) != doubled_median(row):
            return False
    return True


def reference_answer(instance):
    out = []
    for row in instance["rows"]:
        s = sorted(row)
        n = len(s)
        if n % 2 == 1:
            out.append(2 * s[n // 2])
        else:
            mid = n / 2
            out.append(s[mid - 1] + s[mid])
    return " ".join(str(v) for v in out)
