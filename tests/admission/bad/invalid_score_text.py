"""Mirror a clock."""

RESYN = {"tags": ["time"]}


def generate(rng, difficulty):
    return {
        "hour": rng.randrange(12),
        "minute": rng.randrange(60),
        "turns": rng.randrange(50 * difficulty, 90 * difficulty),
    }


def _time(instance):
    minutes = (instance["hour"] * 60 + instance["minute"] + 7 * instance["turns"]) % 720
    return f"{minutes // 60:02}:{minutes % 60:02}"


def observe(instance):
    return (
        f"A clock with 12 hours (00:00 to 11:59) shows {instance['hour']:02}:{instance['minute']:02}."
        f" What does it show {7 * instance['turns']} minutes later? Answer as hh:mm."
    )


def verify(instance, answer):
    return "correct" if answer.strip() == _time(instance) else "incorrect"


def reference_answer(instance):
    return _time(instance)
