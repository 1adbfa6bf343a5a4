"""Sum amounts of mixed notation; thousands separators in the answer are optional."""
import re


def _english(cents):
    return f"{cents // 100:,}.{cents % 100:02d}"


def _german(cents):
    return _english(cents).replace(",", "_").replace(".", ",").replace("_", ".")


def _swiss(cents):
    return _english(cents).replace(",", "'")


STYLES = {"English": _english, "German": _german, "Swiss": _swiss}


def generate(rng, difficulty):
    top = 10 ** (5 + difficulty // 2)
    return {"amounts": [[rng.choice(sorted(STYLES)), rng.randint(50000, 5 * top)]
                        for _ in range(3 + difficulty)]}


def observe(instance):
    rows = "\n".join(f"- {STYLES[s](c)} ({s} notation)" for s, c in instance["amounts"])
    return (
        f"Add these amounts:\n{rows}\nIn English notation a comma separates thousands and a point the "
        "cents, in German it is the other way round, in Swiss notation an apostrophe separates "
        "thousands and a point the cents.\n"
        "Answer in English notation with two decimals, with all the thousands separators or with none "
        "(1,234.50 or 1234.50)."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"(?:[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4})\.[0-9]{2}", text):
        return False
    if text[0] == "0" and not text.startswith("0."):
        return False
    cents = int(text.replace(",", "").replace(".", ""))
    return cents == sum(c for _, c in instance["amounts"])


def reference_answer(instance):
    return _english(sum(c for _, c in instance["amounts"]))
