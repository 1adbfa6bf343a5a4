"""Reconstruct the template of a mail merge from its output."""
FIRST = "Ana Bo Cleo Dag Eve Finn Gus Hilde Ivo Jana Kai Lotte Milo Nora Otto Pia".split()
LAST = "Abel Brandt Cruz Dorn Engel Falk Graf Haas Iwan Jung Kern Lenz Marx Nagel".split()
CITY = "Bern Cork Delft Essen Faro Genoa Hull Izmir Jena Kiel Lyon Metz Nice Oslo".split()
PHRASES = ["dear", "welcome to", "we greet", "resident of", "ref", "yours", "kindly", "at", "from",
           "hello", "note for", "attn", "copy", "regards", "since", "via", "for", "and", "by", "near"]


def generate(rng, difficulty):
    fields = ["first", "last", "city", "year"]
    slots = 2 + difficulty
    used = [rng.choice(fields) for _ in range(slots)]
    words = [rng.choice(PHRASES) + rng.choice(["", ",", ":", ";"]) for _ in range(slots)]
    template = " ".join(w + " {" + f + "}" for w, f in zip(words, used)) + rng.choice(".!?")
    rows = []
    for _ in range(3 + difficulty // 3):
        rows.append({"first": rng.choice(FIRST), "last": rng.choice(LAST),
                     "city": rng.choice(CITY), "year": rng.randint(1950, 2020)})
    return {"rows": rows, "template": template, "letters": [template.format(**r) for r in rows]}


def observe(instance):
    out = ["A mail merge filled one template for several records."]
    for row, letter in zip(instance["rows"], instance["letters"]):
        out.append("record: " + ", ".join(f"{k}={v}" for k, v in row.items()))
        out.append("letter: " + letter)
    out.append("Answer with the template on one line, with the fields written {first}, {last}, "
               "{city} and {year}. It must give exactly these letters.")
    return "\n".join(out)


def verify(instance, answer):
    template = answer.strip()
    if not template or len(template) > 2 * len(instance["template"]) + 40:
        return False
    try:
        return all(template.format(**row) == letter
                   for row, letter in zip(instance["rows"], instance["letters"]))
    except (KeyError, IndexError, ValueError, AttributeError, TypeError, OverflowError):
        return False


def reference_answer(instance):
    return instance["template"]
