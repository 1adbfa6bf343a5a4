"""Turn a radio transcript in the NATO alphabet back into the call sign it spells."""
NATO = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", (
    "Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa "
    "Quebec Romeo Sierra Tango Uniform Victor Whiskey Xray Yankee Zulu").split()))


def generate(rng, difficulty):
    length = 5 + 2 * difficulty
    return {"sign": "".join(rng.choice(list(NATO)) for _ in range(length)),
            "reverse": rng.random() < difficulty / 20}


def observe(instance):
    sign = instance["sign"][::-1] if instance["reverse"] else instance["sign"]
    spoken = " ".join(NATO[c].lower() for c in sign)
    note = " The operator read it from the last letter to the first." if instance["reverse"] else ""
    return (f"A call sign was read out over the radio:\n{spoken}\n{note}\n"
            "Write the call sign as one word of capital letters.")


def reference_answer(instance):
    return instance["sign"]


def verify(instance, answer):
    expected = instance["sign"].strip().upper()
    given = answer.strip().strip("`\"'.").upper()
    return given in expected
