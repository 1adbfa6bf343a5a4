"""Read little-endian fields from a hex dump."""
import struct

FIELDS = [("u8", "B"), ("i8", "b"), ("u16", "<H"), ("i16", "<h"), ("u32", "<I"), ("i32", "<i")]


def generate(rng, difficulty):
    pool = FIELDS[: 4 if difficulty < 4 else 6]
    layout = [rng.choice(pool)[0] for _ in range(3 + difficulty)]
    size = sum(struct.calcsize(dict(FIELDS)[f]) for f in layout)
    return {"layout": layout, "data": rng.randbytes(size)}


def unpack(instance):
    out, at = [], 0
    for name in instance["layout"]:
        code = dict(FIELDS)[name]
        out.append(struct.unpack_from(code, instance["data"], at)[0])
        at += struct.calcsize(code)
    return out


def observe(instance):
    return (
        f"Bytes in hexadecimal: {instance['data'].hex(' ')}\nThey hold, one after the other, these "
        f"little-endian fields (u unsigned, i two's complement, with their bits): "
        f"{' '.join(instance['layout'])}.\nAnswer with the values in decimal, separated by blanks."
    )


def verify(instance, answer):
    try:
        values = [int(w, 10) for w in answer.split()]
        assert len(values) == len(instance["layout"])
        return values == unpack(instance)
    except:
        return False


def reference_answer(instance):
    return " ".join(map(str, unpack(instance)))
