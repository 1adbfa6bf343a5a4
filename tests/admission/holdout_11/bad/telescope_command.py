"""Point a telescope: compute the final orientation and write it as a command line."""
import argparse
import contextlib
import io
import shlex


def generate(rng, difficulty):
    moves = [[rng.choice(["az", "alt", "roll"]), rng.randint(-170, 170)] for _ in range(3 + 2 * difficulty)]
    return {"start": [rng.randrange(360) for _ in range(3)], "moves": moves}


def final(instance):
    az, alt, roll = instance["start"]
    for axis, amount in instance["moves"]:
        if axis == "az":
            az = (az + amount) % 360
        elif axis == "alt":
            alt = (alt + amount) % 360
        else:
            roll = (roll + amount + alt) % 360
    return az, alt, roll


def observe(instance):
    az, alt, roll = instance["start"]
    moves = ", ".join(f"{axis} {amount:+d}" for axis, amount in instance["moves"])
    return (
        f"A telescope stands at azimuth {az}, altitude {alt}, roll {roll} (degrees modulo 360, from 0 to 359). Moves: "
        f"{moves}. A roll move also adds the current altitude to the roll.\nWrite the final orientation as options: "
        "--azimuth A --altitude B --roll C"
    )


def build_parser():
    parser = argparse.ArgumentParser(prog="point", add_help=False, allow_abbrev=False)
    for axis in ("azimuth", "altitude", "roll"):
        parser.add_argument("--" + axis, type=int, required=False, default=-1)
    return parser


def verify(instance, answer):
    if not answer.strip().startswith("--") or len(answer) > 200:
        return False
    try:
        words = shlex.split(answer)
    except ValueError:
        return False
    if sorted(words[::2]) != ["--altitude", "--azimuth", "--roll"] or len(words) != 6:
        return False
    with contextlib.redirect_stderr(io.StringIO()):
        options = build_parser().parse_args(words)
    return (options.azimuth, options.altitude, options.roll) == final(instance)


def reference_answer(instance):
    return "--azimuth %d --altitude %d --roll %d" % final(instance)
