"""Order stations by their distance from the terminus."""
import re

STATIONS = ["Northgate", "Southgate", "Eastfield", "Westfield", "Riverside", "Hillcrest", "Parkview", "Lakeside",
            "Oldtown", "Newtown", "Highbridge", "Millbrook", "Fairmount", "Stonegate", "Kingsway", "Queensway",
            "Woodlands", "Greenhill"]


def generate(rng, difficulty):
    names = rng.sample(STATIONS, 6 + difficulty)
    gaps = [(a, b, rng.randint(2, 30)) for a, b in zip(names, names[1:])]
    rng.shuffle(gaps)
    return {"terminus": names[0], "gaps": gaps}


def observe(instance):
    rows = "\n".join(f"{b} comes {k} km after {a}" for a, b, k in instance["gaps"])
    return (
        f"A line starts at {instance['terminus']}.\n{rows}\n\nName all stations in the order of the line, the first "
        "one included, separated by commas."
    )


def _order(instance):
    after = {a: b for a, b, _ in instance["gaps"]}
    out = [instance["terminus"]]
    while out[-1] in after:
        out.append(after[out[-1]])
    return out


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.match(r"^(\s*[A-Za-z]+\s*,?)+$", text):
        return False
    return [part.strip() for part in text.split(",")] == _order(instance)


def reference_answer(instance):
    return ", ".join(_order(instance))
