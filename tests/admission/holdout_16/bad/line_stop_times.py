"""Write the arrival times of a tram run."""
import re


def generate(rng, difficulty):
    return {"start": rng.randint(300, 1000), "hops": [rng.randint(2, 19) for _ in range(4 + 2 * difficulty)],
            "stay": rng.randint(1, 9)}


def _times(instance):
    now, out = instance["start"], []
    for hop in instance["hops"]:
        now += hop
        out.append(f"{now // 60:02d}:{now % 60:02d}")
        now += instance["stay"]
    return out


def observe(instance):
    s = instance["start"]
    return (
        f"A tram leaves its depot at {s // 60:02d}:{s % 60:02d}. The running times between stops are, in minutes: "
        f"{', '.join(map(str, instance['hops']))}. At each stop it stays {instance['stay']} min before it goes "
        f"on. Give the arrival times at all {len(instance['hops'])} stops as HH:MM, separated by blanks."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    given = answer.split()
    if not given or not all(re.fullmatch(r"[0-9]{2}:[0-9]{2}", g) for g in given):
        return False
    return all(g == e for g, e in zip(given, _times(instance)))


def reference_answer(instance):
    return " ".join(_times(instance))
