"""Undo a wrong decoding (UTF-8 read as Latin-1)."""

WORDS = ["Gänsefüße", "Brücke", "Straße", "Mañana", "façade", "crème", "brûlée", "smörgåsbord", "København",
         "Málaga", "Zürich", "Köln", "Besançon", "Ålesund", "Göteborg", "Córdoba", "Orléans", "Düsseldorf",
         "Évreux", "Logroño", "Tromsø", "Würzburg", "Nîmes", "Ávila"]


def generate(rng, difficulty):
    words = rng.sample(WORDS, 2 + difficulty)
    text = " ".join(words) + f" {rng.randint(100, 999)}"
    return {"garbled": text.encode("utf-8").decode("latin-1")}


def observe(instance):
    codes = " ".join(f"{ord(c):02X}" for c in instance["garbled"])
    return (
        "A text was stored as UTF-8 but read as Latin-1. These are the code points (in hexadecimal) of the "
        f"garbled characters:\n{codes}\n\nGive the original text, exactly as it was, with the same capital "
        "and small letters and accents and single blanks between the parts."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    return answer.strip() == reference_answer(instance)


def reference_answer(instance):
    return instance["garbled"].encode("latin-1").decode("utf-8")
