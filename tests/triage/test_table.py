"""The table of the understanding: what is written is read."""

from __future__ import annotations

from diagnostics.triage.model import rank
from diagnostics.triage.numbers import NUMBERS, number
from diagnostics.triage.table import STEPS, Head, read, write
from knowledge.understanding import _code

HEAD = Head(
    "abc",
    (("printer", "printer"), ("scanner", "printer"), ("vpn-remote", "network"), ("other", "")),
    (0.5, 0.0, 0.0, 1.0),
    0.1,
    1.5,
    0.4,
)
ROWS = {
    number("_imp"): {0: 7, 3: 0},
    number("_imprimante_"): {0: 6, 1: 3},
    number("_vpn_"): {2: 7},
    number(" vpn"): {2: 5},
    number("vpn mort"): {0: 0, 1: 1, 2: 6, 3: 2},
}


def test_a_table_is_read_as_it_was_written() -> None:
    """Every weight of every feature, and every field."""
    table = read(write(HEAD, ROWS))
    found = {one: dict(table.weights(one)) for one in table.features}
    assert found == {one: {place: STEPS[step] for place, step in row.items()} for one, row in ROWS.items()}
    assert (table.data, table.intents, table.bias, table.unit, table.sharpness, table.none) == (
        HEAD.data, HEAD.intents, HEAD.bias, HEAD.unit, HEAD.sharpness, HEAD.none,
    )  # fmt: skip


def test_the_same_table_is_the_same_text() -> None:
    """In whatever order it was learnt."""
    assert write(HEAD, dict(reversed(ROWS.items()))) == write(HEAD, ROWS)


def test_numbers_may_lie_near_or_far_from_each_other() -> None:
    """From one beside the other to the first and the last of all."""
    rows = {one: {0: 0} for one in (0, 1, 74, 75, 149, 150, 300, NUMBERS - 1)}
    assert set(read(write(HEAD, rows)).features) == set(rows)


def test_a_feature_that_was_not_learnt_says_nothing() -> None:
    """Nor does it raise."""
    assert list(read(write(HEAD, ROWS)).weights(number("_zzz"))) == []


def test_shares_sum_to_one_and_the_likeliest_wizard_comes_first() -> None:
    """With the share of what is none of ours."""
    found = rank(["vpn"], read(write(HEAD, ROWS)))
    assert abs(sum(one.p for one in found.guesses) + found.none - 1) < 1e-9
    assert found.guesses[0].id == "vpn-remote"
    assert found.known == 2


def test_the_digest_of_code_is_the_same_for_every_python() -> None:
    """Python 3.12 and later take an f-string to pieces; a build there must not ask for another table."""
    source = '''"""Says."""\n\ndef f(b, w):\n    """Says."""\n    return f"a {b!r:>{w}} {{c}} {f'{b}'}" "d"  # no\n'''
    assert _code(source) == '''deff(b,w):returnf"a {b!r:>{w}} {{c}} {f'{b}'}""d"'''
    assert _code(source) == _code(source.replace("  # no", "\n"))
    assert _code(source) != _code(source.replace("{{c}} ", "{{c}}"))
