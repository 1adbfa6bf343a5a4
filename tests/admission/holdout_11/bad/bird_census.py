"""Which species pass all filters of a census?"""
SYLLABLES = ["tur", "lin", "ser", "mot", "fal", "gri", "pas", "nix", "cor", "vel", "dun", "ard"]


def generate(rng, difficulty):
    names = set()
    birds = []
    while len(birds) < 6 + 2 * difficulty:
        name = "".join(rng.sample(SYLLABLES, 2)) + "us"
        if name in names:
            continue
        names.add(name)
        birds.append({"name": name, "wing": rng.randint(8, 90), "eggs": rng.randint(1, 12), "mass": rng.randint(10, 900)})
    limits = {"wing": rng.randint(20, 40), "eggs": rng.randint(5, 9), "mass": rng.randint(200, 700)}
    for k, bird in enumerate(rng.sample(birds, 3)):
        bird.update(wing=limits["wing"] + 3 + k, eggs=limits["eggs"] - 1 - k, mass=limits["mass"] - 7 * k - 1)
    return {"birds": birds, "limits": limits}


def passing(instance):
    lim = instance["limits"]
    return {b["name"] for b in instance["birds"]
            if b["wing"] > lim["wing"] and b["eggs"] < lim["eggs"] and b["mass"] < lim["mass"]}


def observe(instance):
    table = "\n".join(f"{b['name']}: wing {b['wing']} cm, {b['eggs']} eggs, {b['mass']} g" for b in instance["birds"])
    lim = instance["limits"]
    return (
        f"{table}\nWhich species have wings longer than {lim['wing']} cm, fewer than {lim['eggs']} eggs and less than "
        f"{lim['mass']} g? Answer with the names in any order, separated by commas. Wrong names are subtracted from "
        "right ones."
    )


def verify(instance, answer):
    wanted = passing(instance)
    given = {word.strip().lower() for word in answer.split(",") if word.strip()}
    if len(given) > len(instance["birds"]):
        return 0.0
    right = len(given & wanted)
    wrong = len(given - wanted)
    return (right - wrong) / len(wanted)


def reference_answer(instance):
    return ", ".join(sorted(passing(instance)))
