"""Follow a courier through a network: the answer is one of the stations in the question."""

from random import Random

RESYN = {"description": "State tracking on a network", "tags": ["graphs", "state tracking"]}

STATIONS = (
    "Aspen Birch Cedar Dogwood Elder Fir Ginkgo Hazel Ivy Juniper Kapok Larch Maple Nutmeg Oak "
    "Palm Quince Rowan Spruce Teak Ulmus Viburnum Willow Yew Alder Beech Cherry Damson Ebony Fig "
    "Guava Holly Jasmine Koa Lime Mango Olive Pine Redbud Sumac Acacia Baobab Cypress Durian Eucalypt "
    "Filbert Gum Hemlock Ironwood Jujube Kauri Laurel Myrtle Neem Osage Pear"
).split()
COLOURS = ["red", "blue", "green"]


def generate(rng: Random, difficulty: int) -> dict:
    names = rng.sample(STATIONS, 44 + difficulty)
    links = {}
    for colour in COLOURS:
        targets = names[:]
        rng.shuffle(targets)
        for name, target in zip(names, targets):
            links.setdefault(name, {})[colour] = target
    return {
        "links": links,
        "start": rng.choice(names),
        "moves": [rng.choice(COLOURS) for _ in range(4 + 3 * difficulty)],
    }


def walk(instance: dict) -> str:
    place = instance["start"]
    for colour in instance["moves"]:
        place = instance["links"][place][colour]
    return place


def observe(instance: dict) -> str:
    table = "\n".join(
        f"{name}: red to {exits['red']}, blue to {exits['blue']}, green to {exits['green']}"
        for name, exits in sorted(instance["links"].items())
    )
    return (
        "From every station of a network leads one red, one blue and one green track, possibly "
        f"back to the same station:\n\n{table}\n\n"
        f"A courier starts at {instance['start']} and takes these tracks, one after the other: "
        f"{', '.join(instance['moves'])}.\n"
        "At which station does the courier end up? Answer with the name of the station only."
    )


def verify(instance: dict, answer: str) -> bool:
    if len(answer) > 60:
        return False
    return answer.strip().strip("`.").strip().casefold() == walk(instance).casefold()


def reference_answer(instance: dict) -> str:
    return walk(instance)
