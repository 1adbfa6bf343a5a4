"""Roman numeral analysis of a chord progression."""
RESYN = {"profile": "standard", "family": "roman_numeral_analysis", "tags": ["music"]}
PITCHES = ["C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"]
SCALE = [0, 2, 4, 5, 7, 9, 11]
NUMERALS = ["I", "ii", "iii", "IV", "V", "vi", "viio"]
SUFFIX = ["", "m", "m", "", "", "m", "dim"]


def generate(rng, difficulty):
    return {"key": rng.randrange(12), "degrees": [rng.randrange(7) for _ in range(4 + difficulty)]}


def observe(instance):
    chords = " ".join(PITCHES[(instance["key"] + SCALE[d]) % 12] + SUFFIX[d] for d in instance["degrees"])
    return (
        f"In {PITCHES[instance['key']]} major (spelling of notes simplified), analyse these chords: {chords}\n"
        "Answer with one Roman numeral per chord (I ii iii IV V vi viio), separated by single spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    expected = [NUMERALS[d] for d in instance["degrees"]]
    return all(a == b for a, b in zip(answer.split(), expected))


def reference_answer(instance):
    return " ".join(NUMERALS[d] for d in instance["degrees"])
