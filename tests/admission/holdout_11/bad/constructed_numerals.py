"""Write a number in a constructed language with base-7 numerals."""

DIGITS = {0: "", 1: "ka", 2: "lo", 3: "mi", 4: "tun", 5: "ves", 6: "rho"}
POWERS = ["", "dar", "shel", "quon", "ambi", "ystra", "oloph", "nimbu", "ferra", "zhul", "pex", "gorm", "wyn"]


def numeral(n: int) -> str:
    words = []
    place = 0
    while n:
        n, digit = divmod(n, 7)
        if digit:
            words.append((DIGITS[digit] + "-" + POWERS[place]).rstrip("-"))
        place += 1
    return " ".join(reversed(words))


def generate(rng, difficulty):
    return {"n": rng.randint(7 ** (difficulty + 1), 7 ** (difficulty + 2) - 1)}


def observe(instance):
    digits = ", ".join(f"{d} = {w}" for d, w in DIGITS.items() if w)
    powers = ", ".join(f"7^{k} = {w}" for k, w in enumerate(POWERS) if w)
    return (
        "In Velish a number is written in base 7. Each non-zero digit is a word, joined by a hyphen to the word of "
        f"its power of seven (units have none), highest power first, separated by single spaces; zeros are left out.\n"
        f"Digits: {digits}.\nPowers: {powers}.\n"
        f"Write {instance['n']} in Velish."
    )


def verify(instance, answer):
    want = numeral(instance["n"])
    got = " ".join(answer.lower().split())
    return got in want


def reference_answer(instance):
    return numeral(instance["n"])
