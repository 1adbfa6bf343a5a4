"""Timetable of a choir. The generator is called `random` here, and `time` and `input` are plain variables."""
import re

VOICES = ["soprano", "mezzo", "alto", "tenor", "baritone", "bass"]
RESYN = {"tags": ["music", "scheduling"], "description": "when does each voice finish?"}


def generate(random, difficulty):
    voices = VOICES[: 2 + difficulty // 3]
    pieces = [[random.choice(voices), random.randint(3, 20 + difficulty)] for _ in range(3 + 2 * difficulty)]
    random.shuffle(pieces)
    breaks = random.randint(1, 9)
    return {"begin": random.randint(480, 540), "pieces": pieces, "pause": breaks, "voices": voices}


def finish(instance):
    time, last = instance["begin"], {}
    for voice, minutes in instance["pieces"]:
        time += minutes
        last[voice] = time
        time += instance["pause"]
    return last


def clock(time):
    return f"{time // 60:02d}:{time % 60:02d}"


def observe(instance):
    plan = ", ".join(f"{voice} {minutes}" for voice, minutes in instance["pieces"])
    order = " ".join(voice for voice in instance["voices"])
    return (
        f"A rehearsal begins at {clock(instance['begin'])}. Voices sing alone, one after another, for these minutes: "
        f"{plan}. After each turn there is a pause of {instance['pause']} minutes.\nAt what time does each voice end "
        f"its last turn? Answer with times HH:MM (24 hours) for {order}, in this order, separated by spaces; "
        "write `-` for a voice without a turn."
    )


def verify(instance, answer):
    input = answer.split() if len(answer) <= 200 else []
    if not all(re.fullmatch("-|[0-9]{2}:[0-9]{2}", word) for word in input):
        return False
    last = finish(instance)
    return input == [clock(last[voice]) if voice in last else "-" for voice in instance["voices"]]


def reference_answer(instance):
    last = finish(instance)
    return " ".join(clock(last[voice]) if voice in last else "-" for voice in instance["voices"])
