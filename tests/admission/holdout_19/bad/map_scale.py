"""Geography: real distance along a road measured on a map."""
RESYN = {"profile": "standard", "family": "map_scale", "tags": ["geography"]}


def generate(rng, difficulty):
    legs = [rng.randint(3, 240) for _ in range(2 + difficulty)]
    return {"legs": legs, "scale": rng.choice([25, 50, 75, 125, 200]) * 1000}


def _metres(instance):
    return sum(instance["legs"]) * instance["scale"] // 1000


def observe(instance):
    legs = ", ".join(f"{leg} mm" for leg in instance["legs"])
    return (
        f"On a map at a scale of 1 : {instance['scale']} the pieces of a road measure {legs}. How long is the whole "
        "road in metres? Answer with a whole number in digits."
    )


def verify(instance, answer):
    try:
        text = answer.strip()
        if len(text) > 20 or not text.isascii() or not text.isdigit():
            return False
        return int(text) == _metres(instance)
    except:
        return False


def reference_answer(instance):
    return str(_metres(instance))
