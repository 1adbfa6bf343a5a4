"""Arithmetic with Roman numerals."""

RESYN = {"profile": "standard", "family": "numerals", "tags": ["arithmetic", "language"]}

TABLE = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
         (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def _roman(n):
    out = ""
    for value, sign in TABLE:
        while n >= value:
            out += sign
            n -= value
    return out


def generate(rng, difficulty):
    while True:
        terms = [rng.randrange(20, 300 + 40 * difficulty) for _ in range(2 + difficulty // 2)]
        signs = [1] + [rng.choice([1, 1, -1]) for _ in terms[1:]]
        total = sum(s * t for s, t in zip(signs, terms))
        if 100 <= total <= 3999 and total not in terms:
            return {"terms": terms, "signs": signs, "total": total}


def observe(instance):
    text = ""
    for s, t in zip(instance["signs"], instance["terms"]):
        text += (" + " if s > 0 else " - ") + _roman(t)
    return (f"Compute {text[3:]}. Answer with a Roman numeral in the usual subtractive notation "
            "(4 is IV, 9 is IX and so on); lower case is fine.")


def verify(instance, answer):
    if not isinstance(answer, str) or not answer.isascii() or len(answer) > 100:
        return False
    return answer.strip().upper() == _roman(instance["total"])
