"""`malformed_link` beyond the examples of its page: addresses that are shown, or near a name."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.links.malformed_link import MalformedLink


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Book at [tarnboats.org](https://lakeferries.org).", ["tarnboats.org"]),
        ("See [www.tarnboats.net](https://lakeferries.org/a).", ["www.tarnboats.net"]),
        # No address, though it has a dot
        (
            "See [os.path](https://docs.python.example/x) and [Socket.io](https://sockets.example).",
            [],
        ),
        ("See [config.lua](https://lakeferries.org/x), [ASP.NET](https://docs.lakes.example).", []),
        # About a platform, not on it
        ("[TikTok](https://en.wikipedia.org/wiki/TikTok), [Vimeo](https://github.com/vimeo)", []),
        # Hosts that shorten
        (
            "See [tarnboats.org](https://tb.to/3abc) and [www.youtube.com](https://youtu.be/abc).",
            [],
        ),
        # A slip at the beginning, the middle and the end of a name
        ("Halcyon Robotics is new: www.ahlcyonrobotics.org", ["ahlcyonrobotics.org"]),
        ("We met Halcyon Robotics: www.halcyon-roboitcs.org", ["halcyon-roboitcs.org"]),
        ("Halcyon Robotics is new: www.halcyonroboticx.org", ["halcyonroboticx.org"]),
        ("Halcyon Robotics is new: www.halcyonrobotics.org", []),
        (
            "Go to www.tarnboats.org, www.tarnboats.org/b or www.tranboats.org.",
            ["tranboats.org"],
        ),
    ],
)
def test_hosts(text: str, marked: list[str]) -> None:
    assert texts_of(MalformedLink, text, markdown="yes", profile="strict") == marked
    shown = [words for words in marked if f"[{words}]" in text]
    assert texts_of(MalformedLink, text, markdown="yes") == shown


@pytest.mark.parametrize(
    "address",
    [
        "htps//www.tarn.example",
        "hppt://tarn.example",
        "htttps://tarn.example",
        "http//tarn.example",
        "https:/tarn.example",
        "http:://tarn.example",
        "www..tarn.example",
        "https://www.tarn..example",
    ],
)
def test_slipped_beginning(address: str) -> None:
    assert texts_of(MalformedLink, f"The accounts are at {address} for all to read.") == [address]


def test_other_schemes() -> None:
    text = (
        "It speaks HTTP/2, http/1.1 and https/SSL. Use ssh://git.tarn.example, tftp://tarn.example, "
        "http://localhost:8000 or https://[::1]/x; a/http/b, htp/x and //cdn.tarn.example... See www.tarn.example..."
    )
    assert texts_of(MalformedLink, text) == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The [rota](link to follow) and the [plan](???) are out.", ["[rota](link to follow)", "???"]),
        ("See [the map](URL goes here) or [book](insert-link).", ["[the map](URL goes here)", "insert-link"]),
        ("The [rota](file:///home/ann/rota.pdf) is out.", ["file:///home/ann/rota.pdf"]),
        ("Write to [the barber](mailto:ida@barbers) or [us](us@barbers.example).", ["mailto:ida@barbers", "us@barbers.example"]),
        ("The *[rota](htp://x.example)* and **[plan]()** are out.", ["htp://x.example", "()"]),
        ("The (rota)[https://x.example/r] is out.", ["(rota)[https://x.example/r]"]),
        # Where the address is elsewhere its words are marked.
        ("The [rota][r] is out.\n\n[r]: htps://x.example", ["rota"]),
        ("The [rota](link-rota.html), an [address book](address.md), and [call us](tel:+44163296).", []),
        ("He wrote (in Welsh) [to the head] and “[add link]”.", []),
    ],
)  # fmt: skip
def test_the_address_is_marked(text: str, marked: list[str]) -> None:
    assert texts_of(MalformedLink, text, markdown="yes") == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Prices are at www.fern-nursery or by post.", ["www.fern-nursery"]),
        ("Write to ann@@ferns.example or ida@ferns,co.uk today.", ["ann@@ferns.example", "ida@ferns,co.uk"]),
        ("Maps are at https:www.walkers.example/maps for all.", ["https:www.walkers.example/maps"]),
        ("Prices are at www.fern-nursery.example, or ask ann@ferns.example, Ida said.", []),
    ],
)  # fmt: skip
def test_broken_in_print(text: str, marked: list[str]) -> None:
    assert sorted(texts_of(MalformedLink, text)) == sorted(marked)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Our tune is on [SoundCloud](https://www.youtube.com/tarn).", ["SoundCloud"]),
        ("Our tune is on [YouTube](https://youtu.be/tarn).", []),
        ("Find [our Facebook page](https://www.tarnboats.org/fb).", []),
        (
            "See [www.tarnboats.net](https://web.archive.org/web/2031/http://www.tarnboats.net/).",
            [],
        ),
        ("See [example.com](https://example.com) and `https://example.com/a`.", []),
    ],
)
def test_links_that_show_another_site(text: str, marked: list[str]) -> None:
    assert texts_of(MalformedLink, text, markdown="yes") == marked


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The tides are [here](https://example.com/).", 1),
        ("Fill in [the form](https://tarnboats.org/your-link-here).", 1),
        ("Read [how](https://tarnboats.org/check-your-page), or [add one](/help/insert-link).", 0),
        ("They are [XXXX](https://tarnboats.org/wiki/XXXX), a band.", 0),
        ("See [the form](ww.tarnboats.org).", 1),
        ("See [the form](https://ww.tarnboats.org/form).", 1),
        ("See [the form](https://www.tarnboats,org/form).", 1),
        ("Write to [Ona](mailto:ona.tarnboats.org).", 1),
        ("Read [the paper](https://doi.org/10.XXXX/tides).", 1),
        ("See [](https://tarnboats.org/form) for more.", 1),
        (
            "See [![](boat.jpg)](https://tarnboats.org/form), or write to [Ona](mailto:ona@tarnboats.org).",
            0,
        ),
        ("Go to https://yoursite.com/admin, with your name in place of yoursite.", 1),
        ("Replace it with your own, such as https://yoursite.com/admin.", 0),
    ],
)
def test_addresses_that_hold_a_place(text: str, number: int) -> None:
    assert len(texts_of(MalformedLink, text, markdown="yes")) == number
