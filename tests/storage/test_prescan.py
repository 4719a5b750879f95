from time import perf_counter

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from footui.storage.prescan import MAX_DEPTH, MAX_DOTS, find_excess
from tests.strategies import law

DEEP = "expected at most 32 brackets inside each other"
DOTTED = "expected a key of at most 32 dots"
SIZE = 256 * 1024
HANG_GUARD_SECONDS = 20.0  # a quadratic scan of one of these takes minutes


def dotted(parts: int) -> str:
    return ".".join("a" * parts)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a = 1",
        f"{dotted(MAX_DOTS + 1)} = 1",
        f"a = {'[' * MAX_DEPTH}{']' * MAX_DEPTH}",
        "a = [" + "1.5, " * 500 + "]",
        "\n".join(f"a{n} = 1.5" for n in range(500)),
        "\n".join(f"[[a{n}]]" for n in range(500)),
        f'note = "{"[" * 100}{"." * 100}"',
        f"note = '{'[' * 100}{'.' * 100}'",
        f'note = """{"[" * 100}\n{"." * 100}"""',
        f"note = '''{'[' * 100}\n{'.' * 100}'''",
        f"# {'[' * 100}{'.' * 100}",
        f'note = "a \\" {"[" * 100}"',
        f'note = """ends in quotes""""" # {"[" * 100}',
        f"note = '''ends in quotes''''' # {'[' * 100}",
    ],
)
def test_what_is_in_strings_and_comments_or_side_by_side_is_no_excess(text: str) -> None:
    assert find_excess(text) is None


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        (f"{dotted(MAX_DOTS + 2)} = 1", 1, DOTTED),
        (f"\n\n[{dotted(MAX_DOTS + 2)}]", 3, DOTTED),
        (f"a = {{ {dotted(MAX_DOTS + 2)} = 1 }}", 1, DOTTED),
        ("# a\n" + " . ".join(['"x.y"'] * (MAX_DOTS + 2)) + " = 1", 2, DOTTED),
        (f"a = {'[' * (MAX_DEPTH + 1)}", 1, DEEP),
        (f"a = '''\n\n'''\nb = {'{ c = ' * (MAX_DEPTH + 1)}", 4, DEEP),
        ("a = [\n" * 40, 33, DEEP),
        (f'a = """x"""" + [\n{"[" * 40}', 2, DEEP),
    ],
)
def test_an_excess_is_named_with_its_line(text: str, line: int, problem: str) -> None:
    assert find_excess(text) == (line, problem)


def nested(depth: int) -> st.SearchStrategy[object]:
    leaves = st.one_of(st.text(), st.integers(), st.floats(), st.booleans())
    if depth == 0:
        return leaves
    inner = nested(depth - 1)
    return st.one_of(
        leaves, st.lists(inner, max_size=3), st.dictionaries(st.text(), inner, max_size=3)
    )


@law
@given(st.dictionaries(st.text(), nested(4), max_size=4), st.booleans())
def test_nothing_that_a_writer_of_toml_makes_is_an_excess(
    document: dict[str, object], multiline: bool
) -> None:
    assert find_excess(tomli_w.dumps(document, multiline_strings=multiline)) is None


@law
@given(st.text(alphabet="\"'\\#[]{}.=a \n", max_size=400))
def test_any_text_is_scanned_to_its_end(text: str) -> None:
    excess = find_excess(text)
    assert excess is None or 1 <= excess.line <= text.count("\n") + 1


@pytest.mark.parametrize("opening", ["", "x=", "x=["])
@pytest.mark.parametrize(
    "unit", ['"""\\', "'''", '"', '"\\', "'", '""""', "[", "[]", ".", "a.", "#", "\\", '"""\n']
)
def test_hostile_text_takes_linear_time(unit: str, opening: str) -> None:
    text = (opening + unit * SIZE)[:SIZE]
    start = perf_counter()
    find_excess(text)
    assert perf_counter() - start < HANG_GUARD_SECONDS
