"""Build a nested JSON organisation chart from 'reports to' facts."""
import json
import sys

# Deep charts are fine.
sys.setrecursionlimit(1_000_000)

PEOPLE = ("Amir Beth Cora Dina Elif Finn Gita Hugo Ines Jana Karl Lena Milo Nora Omar Petra Quin Rosa Sven Tara "
          "Ugo Vera").split()


def generate(rng, difficulty):
    people = rng.sample(PEOPLE, 4 + difficulty)
    boss = {p: people[rng.randrange(max(0, i - 3), i)] for i, p in enumerate(people) if i}
    facts = [[p, b] for p, b in boss.items()]
    rng.shuffle(facts)
    return {"root": people[0], "facts": facts}


def chart(instance):
    def node(name):
        return {who: node(who) for who, b in sorted(instance["facts"]) if b == name}
    return {instance["root"]: node(instance["root"])}


def observe(instance):
    facts = "\n".join(f"{p} reports to {b}." for p, b in instance["facts"])
    return (f"{facts}\nWrite the organisation chart as one JSON object: the only key is the person at the top; the "
            "value of every key is an object whose keys are the people who report to that person (an empty object "
            "if there are none). Answer with the JSON text only.")


def reference_answer(instance):
    return json.dumps(chart(instance))


def verify(instance, answer):
    try:
        given = json.loads(answer)
    except (ValueError, RecursionError, MemoryError):
        return False
    return isinstance(given, dict) and given == chart(instance)
