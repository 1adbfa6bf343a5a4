"""Order call numbers as on a library shelf."""
from collections import Counter

CLASSES = ["QA", "QC", "QD", "QH", "PR", "PS", "PT", "HB", "HD", "BF", "BJ", "TK", "TX", "DA", "DB"]


def generate(rng, difficulty):
    books = set()
    while len(books) < 5 + 2 * difficulty:
        letters = rng.choice(CLASSES[: 3 + difficulty])
        books.add(f"{letters}{rng.randint(5, 1200)}.{rng.choice('ABCDEF')}{rng.randint(2, 99)}")
    shuffled = sorted(books)
    rng.shuffle(shuffled)
    return {"books": shuffled}


def key(book):
    head, cutter = book.split(".")
    return head[:2], int(head[2:]), cutter[0], float("0." + cutter[1:])


def shelf(instance):
    return sorted(instance["books"], key=lambda b: (key(b), b))


def observe(instance):
    return (
        "Put these call numbers into shelf order: by the letters, then by the number before the "
        "point as a whole number, then by the letter after the point, then by the digits after it "
        "as a decimal fraction (B15 stands before B2); of two that are equal in all of this, the "
        "shorter comes first.\n"
        + "\n".join(instance["books"]) + "\nAnswer with all call numbers in order, one per line."
    )


def verify(instance, answer):
    given = [line.strip().upper() for line in answer.splitlines() if line.strip()]
    expected = shelf(instance)
    return len(given) == len(expected) and Counter(given) == Counter(expected)


def reference_answer(instance):
    return "\n".join(shelf(instance))
