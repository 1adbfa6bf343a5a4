"""Freight office: work out the number of the next waybill with its check figures."""
import re

RESYN = {"profile": "standard", "family": "waybill_number", "tags": ["transport", "checksums"]}


def _check(serial):
    return sum((i % 7 + 2) * int(d) for i, d in enumerate(reversed(str(serial)))) % 97


def generate(rng, difficulty):
    return {
        "last": rng.randint(10 ** 5, 6 * 10 ** 5),
        "parcels": [rng.randint(2, 99) for _ in range(3 + 2 * difficulty)],
        "skip": rng.randint(2, 9),
    }


def _serial(instance):
    return instance["last"] + instance["skip"] * len(instance["parcels"]) + sum(instance["parcels"])


def observe(instance):
    return (
        f"The last waybill of an office had the serial {instance['last']}. Then consignments of "
        f"{', '.join(map(str, instance['parcels']))} parcels were booked; each consignment uses one serial per parcel and "
        f"{instance['skip']} more. The next serial is the last one plus all those used. Its check figures: multiply the "
        "digits from the right by 2, 3, 4, 5, 6, 7, 8, then 2, 3, ... again, add up, and take the rest on division by 97, "
        "written with two digits. Give the next serial with its check figures, written like 123456-07."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 60:
        return False
    match = re.fullmatch(r"\s*([1-9][0-9]{5})-([0-9]{2})\s*", answer)
    if not match:
        return False
    serial = int(match.group(1))
    return serial > instance["last"] and int(match.group(2)) == _check(serial)


def reference_answer(instance):
    serial = _serial(instance)
    return f"{serial}-{_check(serial):02d}"
