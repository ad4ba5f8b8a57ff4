"""Codes are read aloud, typed with thumbs and copied by hand: no slip may lead to another page."""

from __future__ import annotations

import pytest

from pustaka.ledger import codes

ADDRESSES = [f"buku-saku/rekaan-{number}/#langkah" for number in range(500)]
CODES = codes.given_out(ADDRESSES, {})


def test_every_address_has_a_code_of_its_own() -> None:
    assert len(set(CODES.values())) == 500
    assert all(codes.is_code(code) for code in CODES.values())


def test_every_single_wrong_sign_is_caught() -> None:
    wrong = [code[:place] + sign + code[place + 1 :] for code in CODES.values() for place in range(codes.LENGTH) for sign in codes.ALPHABET if sign != code[place]]
    assert len(wrong) == 500 * 5 * 16
    assert not [one for one in wrong if codes.is_right(one)]


def test_every_swap_of_two_signs_is_caught() -> None:
    swapped = 0
    for code in CODES.values():
        for first in range(codes.LENGTH):
            for second in range(first + 1, codes.LENGTH):
                signs = list(code)
                signs[first], signs[second] = signs[second], signs[first]
                if signs != list(code):
                    swapped += 1
                    assert not codes.is_right("".join(signs)), (code, signs)
    assert swapped > 4000  # most signs of most codes differ


def test_a_doubled_sign_that_becomes_another_double_is_caught() -> None:
    for first in codes.ALPHABET:
        for other in codes.ALPHABET:
            if other != first:
                code = codes.whole(f"K{first}{first}7")
                assert not codes.is_right(code[0] + other * 2 + code[3:])


@pytest.mark.parametrize("typed", ["{}", "{} ", " {}", "{}\n"])
def test_small_letters_blanks_and_dashes_do_not_count(typed: str) -> None:
    code = CODES[ADDRESSES[0]]
    for one in (code, code.lower(), codes.shown(code), codes.shown(code).lower(), " ".join(code), f"{code[:3]}–{code[3:]}"):
        assert codes.read(typed.format(one)) == code


def test_the_recorded_code_wins_and_stays_taken() -> None:
    first, second = ADDRESSES[:2]
    other = codes.code_of("lain/", ())
    given = codes.given_out([first, second], {first: other, "gone/": codes.code_of(second, ())})
    assert given[first] == other
    assert given[second] not in (other, codes.code_of(second, ()))
    assert codes.is_code(given[second])


def test_an_address_leads_to_the_same_code_whatever_stands_beside_it() -> None:
    assert all(CODES[one] == codes.given_out([one], {})[one] for one in ADDRESSES[:50] if codes.code_of(one, ()) == CODES[one])


def test_a_code_begins_with_a_letter_and_holds_nothing_that_is_confused() -> None:
    assert all(code[0].isalpha() for code in CODES.values())
    assert not set("".join(CODES.values())) & set("01AEIOULBDGJNPQSTVZ")
    assert len(codes.ALPHABET) == 17


def test_no_code_is_given_twice_when_thousands_are_out() -> None:
    given = codes.given_out((f"a/{number}/" for number in range(20_000)), {})
    assert len(set(given.values())) == 20_000


def test_when_all_are_taken_it_says_so() -> None:
    with pytest.raises(codes.NoCodeLeft):
        codes.code_of("a/", range(codes.FULL))


def test_a_slip_leads_back_to_the_code_only_where_no_other_is_as_near() -> None:
    code = CODES[ADDRESSES[0]]
    typed = ("2" if code[-1] != "2" else "3").join([code[:-1], ""])
    assert code in codes.meant(typed, set(CODES.values()))
    assert codes.meant("22222", {"KKKKK"}) == ()
