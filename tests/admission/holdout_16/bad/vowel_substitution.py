"""Move the vowels of a text by one vowel."""

WORDS = ("signal carriage platform turntable conductor luggage departure boulevard crossing junction locomotive engine "
         "passenger terminal viaduct embankment semaphore timetable corridor compartment").split()
NEXT = str.maketrans("aeiou", "eioua")


def generate(rng, difficulty):
    return {"text": " ".join(rng.choice(WORDS) for _ in range(6)), "turns": rng.randint(1, 4)}


def observe(instance):
    return (
        "In the text below replace each vowel by the next one in the cycle a, e, i, o, u, a. Do this "
        f"{instance['turns']} time(s) over.\nText: {instance['text']}\nAnswer with the changed text, in small letters."
    )


def _changed(instance):
    text = instance["text"]
    for _ in range(instance["turns"]):
        text = text.translate(NEXT)
    return text


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == _changed(instance)


def reference_answer(instance):
    return _changed(instance)
