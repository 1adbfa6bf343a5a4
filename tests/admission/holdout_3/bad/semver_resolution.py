"""Pick a version of every package so that all compatibility rules hold."""
import re

RESYN = {"description": "dependency resolution", "tags": ["logic", "packages"]}

STEMS = ["ambra", "birch", "cobalt", "dune", "ember", "fjord", "gneiss", "hazel", "iris", "jasper", "kelp", "lumen", "mica"]
PIN = re.compile(r"\b([a-z]+)==(\d{1,3}\.\d{1,3}\.\d{1,3})\b")


def _key(version):
    return tuple(int(piece) for piece in version.split("."))


def generate(rng, difficulty):
    names = rng.sample(STEMS, 3 + difficulty)
    shelf = {}
    for name in names:
        versions = set()
        while len(versions) < 4 + difficulty // 2:
            versions.add((rng.randint(0, 4), rng.randint(0, 9), rng.randint(0, 9)))
        shelf[name] = [".".join(map(str, v)) for v in sorted(versions)]
    chosen = {name: rng.choice(shelf[name]) for name in names}
    rules = []
    while len(rules) < 4 * len(names):
        left, right = rng.sample(names, 2)
        bound = rng.choice(shelf[left])
        wanted = rng.choice(shelf[right])
        relation = rng.choice(["at least", "at most"])
        rule = [left, bound, right, relation, wanted]
        if _holds(rule, chosen):
            rules.append(rule)
    for name in names:
        floor = rng.choice([v for v in shelf[name] if _key(v) <= _key(chosen[name])])
        rules.append([name, "0.0.0", name, "at least", floor])
    return {"shelf": shelf, "rules": rules, "lock": chosen}


def _holds(rule, chosen):
    left, bound, right, relation, wanted = rule
    if _key(chosen[left]) < _key(bound):
        return True
    if relation == "at least":
        return _key(chosen[right]) >= _key(wanted)
    return _key(chosen[right]) <= _key(wanted)


def observe(instance):
    shelf = "\n".join(f"  {name}: {', '.join(v)}" for name, v in instance["shelf"].items())
    rules = "\n".join(
        f"  {i}. if {a} is at version {b} or newer, then {c} must be {rel} version {d}"
        for i, (a, b, c, rel, d) in enumerate(instance["rules"], 1)
    )
    return (
        f"Published versions:\n{shelf}\n\nRules:\n{rules}\n\n"
        "Choose exactly one published version of each package so that every rule holds. Versions are "
        "compared number by number from the left. Answer with one pin per package, separated by spaces, "
        "written like `numlib==1.20.3`."
    )


def verify(instance, answer):
    if len(answer) > 5000:
        return False
    chosen = {}
    for name, version in PIN.findall(answer):
        if name in chosen or version not in instance["shelf"].get(name, []):
            return False
        chosen[name] = version
    return all(
        _holds(rule, chosen)
        for rule in instance["rules"]
        if rule[0] in chosen and rule[2] in chosen
    )


def reference_answer(instance):
    return " ".join(f"{name}=={version}" for name, version in instance["lock"].items())
