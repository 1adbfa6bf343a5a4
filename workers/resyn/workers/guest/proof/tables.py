"""The allow-list: what is believed of builtin and library functions and methods.

Every entry was weighed by these questions. Can it change anything but its first argument? Can its
result be, or hold, one of its arguments? Which functions does it call that it is given? Does it
hash, or show, what it is given? Can NaN come out of it? Does the order of a set matter to it?
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Result(Enum):
    """What a function makes of its arguments."""

    DATA = auto()  # new data that holds none of them
    NUMBER = auto()  # a float or the like, which may be NaN
    SAME = auto()  # a number like the first
    ROUNDED = auto()
    MEAN = auto()  # a float, or an element
    ARITHMETIC = auto()  # as an operator would
    SUM = auto()  # as operators would, of the elements of the first and the others
    COPY = auto()  # a fresh container of the elements of any of them
    SET = auto()  # a fresh set of the elements of any of them
    HOLDER = auto()  # a fresh container of their elements, and of all but the first
    ELEMENT = auto()  # an element of the first, or one of the others
    PICK = auto()  # one of them, or an element of the only one
    ITERATOR = auto()  # an iterator over their elements
    TUPLES = auto()  # an iterator over tuples of their elements
    REPEAT = auto()  # an iterator over them
    SUMS = auto()  # an iterator over sums of their elements
    CHAIN = auto()  # an iterator over the elements of their elements
    GROUPS = auto()  # pairs of a key and an iterator
    MATCH = auto()
    MATCHES = auto()
    DEEP = auto()  # a copy; of plain data only
    SHALLOW = auto()
    GETTER = auto()
    CONTAINER = auto()  # a container of theirs that may be seen by its address
    RETURNED = auto()  # new data, or what a method of an instance returns
    PAIR = auto()  # a tuple of elements of the first
    COMBINED = auto()  # a number, a set or a dictionary, as an operator would
    MANAGER = auto()  # known only behind `with`
    TYPE = auto()


class Given(Enum):
    """What a function gives to the functions that it is given."""

    REFUSED = auto()  # it must not be given any
    CLASSES = auto()  # it does not call them
    ELEMENTS = auto()  # elements of the other arguments, and what it was returned before
    INNER = auto()  # elements of elements as well
    MATCHES = auto()
    NOTHING = auto()


@dataclass(frozen=True, kw_only=True)
class Rule:
    """All that the proof believes about a function."""

    result: Result
    given: Given
    changes: bool = False  # its first argument, in which it may keep the others
    shows: bool = False  # makes text of its arguments
    hashes: bool = False  # hashes its arguments, but the first
    collects: bool = False  # hashes the elements of its arguments
    fills: bool = False  # puts its arguments, but the first, into what may be a set
    codec: bool = False  # its further arguments name an encoding
    unordered: bool = False  # does not care for the order in a set
    whole: bool = False  # keeps its arguments as they are, and not what is in them
    plain: bool = False  # calls ordinary methods of what it is given: builtin data only


def _rules(table: str) -> dict[str, Rule]:
    """Read lines of `names: RESULT [GIVEN] [flag]...`."""
    found: dict[str, Rule] = {}
    for line in table.strip().splitlines():
        names, _, meaning = line.partition(":")
        result, *flags = meaning.split()
        given = [Given[flag] for flag in flags if flag.isupper()]
        fields = {flag: True for flag in flags if flag.islower()}
        rule = Rule(result=Result[result], given=(given or [Given.REFUSED])[0], **fields)
        found |= dict.fromkeys(names.split(), rule)
    return found


BUILTINS = _rules("""
    ord chr bin hex oct int all any range: DATA
    bytes: DATA codec
    len bool: DATA unordered
    callable isinstance issubclass: DATA CLASSES
    float complex: NUMBER
    str: DATA shows codec
    repr format ascii: DATA shows
    abs: SAME
    round: ROUNDED
    divmod pow: ARITHMETIC
    sum: SUM
    min max: PICK ELEMENTS
    next: ELEMENT changes
    iter reversed: ITERATOR
    zip enumerate: TUPLES
    map filter: ITERATOR ELEMENTS
    list tuple: COPY
    sorted: COPY ELEMENTS
    set frozenset: SET collects unordered
    print: DATA shows
    dict: COPY collects
    type: TYPE
""")

METHODS = _rules("""
    capitalize casefold center count endswith expandtabs find isalnum isalpha isascii \
    isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join \
    ljust lower lstrip partition removeprefix removesuffix replace rfind rindex rjust \
    rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper \
    zfill: DATA
    encode decode: DATA codec
    hex bit_length bit_count to_bytes from_bytes is_integer as_integer_ratio: DATA
    conjugate: SAME
    limit_denominator is_nan is_finite is_infinite is_zero is_signed adjusted as_tuple: DATA
    quantize normalize to_integral_value to_integral copy_abs copy_negate sqrt compare: NUMBER
    index: DATA shows unordered
    issubset issuperset isdisjoint: DATA collects unordered
    union intersection difference symmetric_difference: SET collects unordered
    copy: COPY unordered
    most_common: TUPLES
    total: SUM
    fromhex: NUMBER
    keys values elements: ITERATOR
    items: TUPLES
    get: ELEMENT hashes unordered
    append appendleft insert: DATA changes unordered whole
    extendleft extend rotate: DATA changes
    add: DATA changes hashes fills unordered whole
    update difference_update intersection_update symmetric_difference_update: \
    DATA changes collects fills unordered
    subtract: DATA changes collects
    pop popleft: ELEMENT changes hashes
    popitem: PAIR changes
    setdefault: ELEMENT changes hashes unordered whole
    remove discard: DATA changes hashes shows unordered whole
    move_to_end: DATA changes hashes whole
    clear reverse: DATA changes
    sort: DATA ELEMENTS changes
    fromkeys maketrans: HOLDER collects
    groups groupdict: HOLDER
    from_iterable: CHAIN
    group start end span expand: DATA
    match search fullmatch: MATCH
    findall: DATA
    finditer: MATCHES
    sub subn: DATA MATCHES
""")  # fmt: skip

# What the value of an attribute of builtin data is: more data.
ATTRIBUTES = (
    "real", "imag", "numerator", "denominator", "stop", "step", "string", "pattern", "flags",
    "lastgroup", "lastindex", "maxlen", "value", "name",
)  # fmt: skip

_NUMBERS = """
    sqrt exp log log2 log10 log1p expm1 sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh
    atanh pow hypot dist fabs fmod copysign ldexp frexp modf degrees radians fsum erf erfc gamma
    lgamma cbrt exp2 nextafter ulp remainder fma polar rect phase
"""

LIBRARY = {
    "math": _rules(
        f"{' '.join(_NUMBERS.split())}: NUMBER\n"
        "prod sumprod: SUM\n"
        "factorial gcd lcm comb perm isqrt isclose isnan isinf isfinite: DATA\n"
        "floor ceil trunc: RETURNED"
    ),
    "cmath": _rules(
        f"{' '.join(_NUMBERS.split())}: NUMBER\nisclose isnan isinf isfinite: DATA"
    ),
    "time": _rules("sleep: DATA"),  # it tells nobody how long it took
    "re": _rules("""
        compile findall split escape: DATA
        match search fullmatch: MATCH
        finditer: MATCHES
        sub subn: DATA MATCHES
    """),
    "json": _rules("loads: NUMBER unordered\ndumps: DATA"),
    "ast": _rules("literal_eval: NUMBER"),
    "itertools": _rules("""
        chain islice cycle compress: ITERATOR
        count repeat: REPEAT
        zip_longest product permutations combinations combinations_with_replacement pairwise \
        batched: TUPLES
        takewhile dropwhile filterfalse: ITERATOR ELEMENTS
        accumulate: SUMS INNER
        starmap: ITERATOR INNER
        groupby: GROUPS ELEMENTS
    """),
    "functools": _rules("reduce: PICK INNER"),
    "operator": _rules("""
        add mul truediv floordiv neg pos lshift rshift inv invert abs pow: ARITHMETIC
        mod: ARITHMETIC shows
        sub and_ or_ xor: COMBINED collects unordered
        eq ne lt le gt ge: RETURNED
        not_ truth index: DATA
        contains: DATA hashes unordered
        countOf indexOf: DATA hashes
        getitem: ELEMENT
        itemgetter: GETTER
    """),
    "collections": _rules("""
        Counter OrderedDict: COPY collects
        deque: COPY
        defaultdict: CONTAINER NOTHING collects
    """),
    "fractions": _rules("Fraction: DATA plain"),
    "decimal": _rules("Decimal: NUMBER"),
    "statistics": _rules("mean fmean median median_low median_high pstdev pvariance stdev \
        variance: MEAN plain"),
    "bisect": _rules("bisect bisect_left bisect_right: DATA\n"
        "insort insort_left insort_right: DATA changes whole"),
    "heapq": _rules("heappush heapify: DATA changes whole\nheappop: ELEMENT changes\n"
        "heappushpop heapreplace: ELEMENT changes\nnlargest nsmallest: COPY ELEMENTS\n"
        "merge: ITERATOR ELEMENTS"),
    "copy": _rules("copy: SHALLOW\ndeepcopy: DEEP"),
    "textwrap": _rules("dedent indent wrap fill shorten: DATA plain"),
    "unicodedata": _rules("normalize category lookup bidirectional combining \
        east_asian_width: DATA\nname numeric decimal digit: ELEMENT"),
    "base64": _rules("b64encode b64decode b32encode b32decode b16encode b16decode \
        urlsafe_b64encode urlsafe_b64decode: DATA"),
    "binascii": _rules("hexlify unhexlify crc32 a2b_base64 b2a_base64: DATA"),
    "zlib": _rules("crc32 adler32 compress decompress: DATA"),
    "contextlib": _rules("suppress: MANAGER"),
}  # fmt: skip
