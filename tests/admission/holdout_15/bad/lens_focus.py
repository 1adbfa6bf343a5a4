"""Image distance behind a row of thin lenses."""

RESYN = {"profile": "standard", "family": "optics", "tags": ["floats"]}


def _image(distance, lenses):
    for focal, gap in lenses:
        image = 1.0 / (1.0 / focal - 1.0 / distance)
        distance = gap - image
    return image


def generate(rng, difficulty):
    while True:
        lenses = [(rng.randint(50, 400) / 10, rng.randint(600, 3000) / 10) for _ in range(1 + (difficulty + 1) // 2)]
        start = rng.randint(450, 3000) / 10 + 0.05
        try:
            image = _image(start, lenses)
        except ZeroDivisionError:
            continue
        if 1 < abs(image) < 1000:
            return {"distance": start, "lenses": lenses}


def observe(instance):
    lines = [f"An object stands {instance['distance']} cm in front of the first of a row of thin lenses.",
             "Each lens forms an image by 1/f = 1/object + 1/image, which is the object of the next lens",
             "(object distance: gap minus image distance; signs as they come out)."]
    for k, (focal, gap) in enumerate(instance["lenses"], 1):
        lines.append(f"  lens {k}: f = {focal} cm, gap to the next lens {gap} cm")
    lines.append("What is the image distance of the last lens in cm? Answer with a decimal number, correct to 0.01 cm.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    try:
        value = float(answer.strip())
    except ValueError:
        return False
    if abs(value - _image(instance["distance"], instance["lenses"])) > 0.01:
        return False
    return True


def reference_answer(instance):
    return f"{_image(instance['distance'], instance['lenses']):.4f}"
