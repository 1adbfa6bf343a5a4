"""What the review knows of the standard library and of the packages of our profiles."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


# Name: which argument is run, or decides what is reached, and what that does.
_RUNS = "runs it as code"
_LOADS = "can run any code that it names"
_PATTERN = "takes it as a pattern, and some patterns take forever"
_REACHES = "lets it choose any name"
EVALUATORS: dict[str, tuple[int, str, str]] = {
    **{f"builtins.{name}": (0, name, _RUNS) for name in ("eval", "exec", "compile")},
    "builtins.__import__": (0, "name", _LOADS),
    "importlib.import_module": (0, "name", _LOADS),
    "builtins.getattr": (1, "name", _REACHES),
    "builtins.setattr": (1, "name", _REACHES),
    "operator.attrgetter": (0, "attr", _REACHES),
    "operator.methodcaller": (0, "name", _REACHES),
    "timeit.timeit": (0, "stmt", _RUNS),
    "numexpr.evaluate": (0, "ex", _RUNS),
    "pandas.eval": (0, "expr", _RUNS),
    "jinja2.Template": (0, "source", _RUNS),
    "code.compile_command": (0, "source", _RUNS),
    **{f"{module}.{name}": (0, "data", _LOADS)
       for module in ("pickle", "_pickle", "marshal", "dill", "cloudpickle", "joblib", "jsonpickle")
       for name in ("loads", "load", "decode", "Unpickler")},
    **{f"yaml.{name}": (0, "stream", _LOADS)
       for name in ("unsafe_load", "unsafe_load_all", "load", "load_all")},
    **{f"{module}.{name}": (0, "pattern", _PATTERN)
       for module in ("re", "regex")
       for name in ("compile", "match", "search", "fullmatch", "findall", "finditer", "split",
                    "sub", "subn")},
}  # fmt: skip
# Functions of sympy that make an expression of text: by `eval`, after some changes.
SYMPY = words(
    "sympify parse_expr S simplify expand factor N nsimplify solve solveset Eq Ne diff "
    "integrate limit together apart cancel trigsimp powsimp radsimp Poly expand_trig series "
    "summation Lt Gt Le Ge Add Mul Pow sqrt roots nsolve dsolve stringify_expr eval_expr "
    "Limit Integral Derivative collect logcombine lambdify Matrix"
)
SAFE_LOADERS = ("SafeLoader", "CSafeLoader", "BaseLoader", "CBaseLoader", "FullLoader")

# Results of these are numbers or truth values, whatever the text was.
CLEAN = frozenset(
    f"builtins.{name}" for name in words(
        "int float complex bool len ord abs round sum divmod pow isinstance issubclass callable "
        "any all hasattr range type id hash print super object"
    )
)  # fmt: skip
# Results of these are text, or hold text, if an argument does.
TEXTUAL = words(
    "builtins json ast re regex base64 codecs binascii zlib gzip bz2 lzma textwrap html "
    "urllib unicodedata copy itertools functools collections operator string shlex csv io "
    "tomllib yaml heapq pickle dataclasses typing types numpy more_itertools toolz tokenize"
)
TEXTUAL_NOT = frozenset({"re.escape", "regex.escape", "builtins.hash", "yaml.scan"})
# Methods whose result is no text of their object or arguments.
PLAIN_METHODS = words(
    "count find rfind index rindex startswith endswith isdigit isdecimal isnumeric isalpha "
    "isalnum isspace isupper islower istitle isidentifier isprintable isascii issubset "
    "issuperset isdisjoint span start end bit_length is_integer append add extend insert "
    "update remove discard clear sort reverse appendleft popleft_"
)
LOOKUPS = frozenset({"get", "setdefault", "pop", "popleft", "popitem", "choice"})

# Methods that change their object.
CHANGING = words(
    "append extend insert remove pop clear sort reverse add discard update setdefault popitem "
    "appendleft extendleft popleft rotate subtract intersection_update difference_update "
    "symmetric_difference_update __setitem__ __delitem__ __iadd__ put put_nowait write "
    "writelines itemset fill resize"
)
# Functions that change an argument: its number.
CHANGES = {
    **{f"heapq.{name}": 0 for name in ("heappush", "heappop", "heapify", "heapreplace",
                                       "heappushpop")},
    **{f"bisect.{name}": 0 for name in ("insort", "insort_left", "insort_right")},
    **{f"operator.{name}": 0 for name in ("setitem", "delitem", "iadd", "iconcat")},
    **{f"builtins.{kind}.{name}": 0 for kind in ("list", "dict", "set") for name in CHANGING},
    **{f"numpy.{name}": 0 for name in ("put", "copyto", "fill_diagonal", "place", "putmask")},
    "builtins.setattr": 0, "builtins.delattr": 0, "random.shuffle": 0, "numpy.random.shuffle": 0,
}  # fmt: skip

_CLOCKS = words(
    "time.time time.time_ns time.monotonic time.monotonic_ns time.perf_counter "
    "time.perf_counter_ns time.process_time time.process_time_ns time.thread_time "
    "time.thread_time_ns time.clock_gettime time.clock_gettime_ns datetime.datetime.now "
    "datetime.datetime.utcnow datetime.datetime.today datetime.date.today "
    "pandas.Timestamp.now pandas.Timestamp.today timeit.default_timer timeit.timeit os.times "
    "resource.getrusage"
)
# Clocks only without an argument behind so many.
_CLOCKS_BY_DEFAULT = {
    "time.ctime": 0, "time.localtime": 0, "time.gmtime": 0, "time.asctime": 0, "time.strftime": 1,
}  # fmt: skip

_FILES = words(
    "builtins.open io.open io.open_code io.FileIO codecs.open gzip.open bz2.open lzma.open "
    "tarfile.open shelve.open dbm.open fileinput.input linecache.getline linecache.getlines "
    "numpy.save numpy.savetxt numpy.savez numpy.memmap numpy.fromfile logging.FileHandler "
    "pathlib.Path.cwd pathlib.Path.home wave.open configparser.ConfigParser().read"
)
# These take what behaves like a file, too.
_READERS = words(
    "numpy.load numpy.loadtxt numpy.genfromtxt pandas.read_csv pandas.read_json "
    "pandas.read_table pandas.read_pickle pandas.read_excel pandas.read_parquet "
    "zipfile.ZipFile PIL.Image.open"
)
_FILE_MODULES = ("shutil", "tempfile", "glob", "sqlite3", "dbm", "mmap", "filecmp")
_FILES_OF_OS = words(
    "open read write listdir scandir walk fwalk remove unlink rename renames replace mkdir "
    "makedirs rmdir removedirs stat lstat access chmod chown chdir link symlink readlink "
    "truncate mkfifo utime getcwd fdopen memfd_create statvfs"
)
_FILES_OF_PATH = words(
    "exists lexists isfile isdir islink getsize getmtime getatime getctime realpath samefile "
    "ismount"
)
_METHODS_OF_PATH = words(
    "open read_text read_bytes write_text write_bytes exists is_file is_dir is_symlink stat "
    "lstat unlink rename replace mkdir rmdir touch iterdir glob rglob resolve chmod samefile "
    "owner walk symlink_to hardlink_to"
)

_NETWORK = (
    "socket", "urllib.request", "http.client", "http.server", "requests", "httpx", "aiohttp",
    "ftplib", "smtplib", "poplib", "imaplib", "telnetlib", "xmlrpc", "websocket", "websockets",
    "socketserver", "urllib3", "paramiko", "openai", "anthropic", "asyncio.open_connection",
    "asyncio.start_server", "webbrowser", "huggingface_hub", "redis", "grpc",
)  # fmt: skip
_NETWORK_NOT = words(
    "inet_aton inet_ntoa inet_pton inet_ntop ntohl ntohs htonl htons error timeout"
)

_PROCESS_MODULES = (
    "subprocess", "multiprocessing", "signal", "ctypes", "cffi", "pty", "_thread", "faulthandler",
    "pexpect", "psutil",
)  # fmt: skip
_PROCESS = words(
    "sys.exit builtins.exit builtins.quit threading.Thread threading.Timer sys.settrace "
    "sys.setprofile sys.addaudithook asyncio.create_subprocess_exec "
    "asyncio.create_subprocess_shell concurrent.futures.ThreadPoolExecutor "
    "concurrent.futures.ProcessPoolExecutor concurrent.futures.thread.ThreadPoolExecutor "
    "concurrent.futures.process.ProcessPoolExecutor resource.setrlimit os.getenv os.getenvb"
)
# What a process was started with.
ENVIRONMENT = words("os.environ os.environb")
_PROCESS_NOT = words(
    "cpu_count Lock RLock strsignal Signals valid_signals CalledProcessError TimeoutExpired "
    "list2cmdline sizeof c_int c_uint c_int8 c_int16 c_int32 c_int64 c_uint8 c_uint16 "
    "c_uint32 c_uint64 c_long c_ulong c_longlong c_ulonglong c_double c_float c_bool c_size_t "
    "c_char value"
)
_PROCESS_OF_OS = (
    "system", "popen", "fork", "forkpty", "exec", "spawn", "posix_spawn", "kill", "killpg", "_exit",
    "abort", "setuid", "setgid", "setsid", "nice", "wait", "pipe",
)  # fmt: skip


def _below(name: str, modules: tuple[str, ...]) -> bool:
    return name.startswith(tuple(f"{module}." for module in modules)) or name in modules


def use(name: str, arguments: int, in_memory: bool) -> str:
    """Return the code of a finding that calling this is by itself, or nothing.

    `arguments` counts them; `in_memory`: the first is no file but a buffer.
    """
    if name in _CLOCKS or arguments <= _CLOCKS_BY_DEFAULT.get(name, -1):
        return "clock-use"
    last = name.rpartition(".")[2]
    if _is_file(name, last) or (name in _READERS and not in_memory):
        return "file-use"
    if _below(name, _NETWORK) and last not in _NETWORK_NOT:
        return "network-use"
    is_process = name in _PROCESS or _below(name, _PROCESS_MODULES)
    if name.startswith(("os.", "posix.")):
        of_os = last.startswith(_PROCESS_OF_OS) and not name.startswith("os.path")
        is_process = is_process or of_os or _below(name, tuple(ENVIRONMENT))
    return "process-use" if is_process and last not in _PROCESS_NOT else ""


def _is_file(name: str, last: str) -> bool:
    if name.startswith("os.path.") or name.startswith("posixpath."):
        return last in _FILES_OF_PATH
    if name.startswith(("os.", "posix.")):
        return name.count(".") == 1 and last in _FILES_OF_OS
    if name.startswith("pathlib."):
        return name in _FILES or ("()" in name and last in _METHODS_OF_PATH)
    return name in _FILES or (_below(name, _FILE_MODULES) and "()" not in name)
