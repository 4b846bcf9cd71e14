from __future__ import annotations

import re

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.site.markdown import TAGS, Converter
from tests.examples import examples

ATTRIBUTES = {"a": {"href", "rel"}, "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, "table": {"tabindex"}}
SAFE_HREF = re.compile(r"https://|mailto:|#|/(?!/)", re.IGNORECASE)

ATTACKS = (
    "<script>alert(1)</script>",
    "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
    "<<script>alert(1)//<</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script\x00>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img src=https://evil.example/pixel.gif>",
    "![a picture](https://evil.example/pixel.gif)",
    "![a picture][1]\n\n[1]: https://evil.example/pixel.gif",
    '![x](https://evil.example/"onerror="alert(1))',
    "<svg onload=alert(1)></svg>",
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext></p><img src=x onerror=alert(1)></math>",
    "<iframe src=https://evil.example></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data=https://evil.example></object>",
    "<embed src=https://evil.example>",
    "<style>@import url(https://evil.example/x.css)</style>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<base href=https://evil.example/>",
    "<form action=https://evil.example><input name=x><button>go</button></form>",
    "<p style='background:url(https://evil.example)'>x</p>",
    "<p onclick=alert(1) class=x id=help>x</p>",
    "<a href=javascript:alert(1)>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](  javascript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x6A;&#x61;vascript&colon;alert(1))",
    "[x](javascript&#58;alert(1))",
    "[x](\x01javascript:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x](http://evil.example)",
    "[x](//evil.example/x)",
    "[x](/\\evil.example/x)",
    "[x](\\\\evil.example/x)",
    "[x](tel:0)",
    "[x](file:///etc/passwd)",
    "[x]\n\n[x]: javascript:alert(1)",
    "[x][1]\n\n[1]: javascript:alert(1) 'title'",
    '[x](https://ok.example "onmouseover=alert(1)")',
    "[x](https://ok.example '\" onmouseover=\"alert(1)')",
    '[x](https://ok.example"onmouseover="alert(1))',
    "<javascript:alert(1)>",
    "<https://ok.example/\"onmouseover='alert(1)'>",
    "<a href='https://ok.example' onmouseover=alert(1) target=_blank>x",
    "<div><p>unclosed <b>and <i>crossed</b>",
    "<!-- <script>alert(1)</script> -->",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "`<script>alert(1)</script>`",
    "# x {: onclick=alert(1)}\n\n## <script>alert(1)</script>",
    "| a | b |\n|---|---|\n| <img src=x onerror=alert(1)> | [x](javascript:alert(1)) |",
    "term\n:   <video src=x onerror=alert(1)>",
    "<details open ontoggle=alert(1)>x</details>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "hubmark0x hubmark7x",
    '[]([[x](https://ok.example "onmouseover=alert(1)")',
    "[x](somewhere/else)",
)


@pytest.fixture(scope="module")
def converter() -> Converter:
    """A converter with two marks."""
    return Converter(
        {"helpline": lambda id_: f'<a href="tel:0808">{id_}</a>', "email": lambda _: "hello@town.example"},
        lambda address: f"https://hub.example/sub{address}",
    )


def strangers(html: str) -> list[str]:
    """Elements, attributes and addresses that have no business in a volunteer's text."""
    found = []
    html = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", " ", html)  # the parser refuses them; in a link a gap is found below
    for element in lxml.html.fragment_fromstring(html, create_parent="section").iterdescendants():
        tag = element.tag
        if not isinstance(tag, str) or tag not in TAGS:
            found.append(f"<{tag!r}>")
            continue
        found.extend(f"{tag} {name}" for name in element.attrib if name not in ATTRIBUTES.get(tag, set()))
        href = element.get("href")
        if href is not None and not SAFE_HREF.match(href):
            found.append(f"href {href}")
        if href is not None and re.search(r"[\\\x00-\x20]", href):
            found.append(f"href {href!r}")
    return found


@pytest.mark.parametrize("text", ATTACKS)
def test_nothing_dangerous_gets_through(converter: Converter, text: str) -> None:
    """Nobody can put a script, a picture from elsewhere or a false link into a page by writing a guide."""
    assert [] == strangers(converter.html(text))
    assert [] == strangers(converter.html(f"Some words.\n\n- a list\n\n{text}\n\nMore {text} words."))
    assert [] == strangers(converter.inline(text))


@examples(150)
@given(
    st.lists(st.sampled_from([*ATTACKS, "<", ">", '"', "'", "](", "[", "{helpline: x}", "\n\n", "    "]), max_size=5)
)
def test_nothing_dangerous_gets_through_together(pieces: list[str]) -> None:
    """Dangerous pieces don't become dangerous again when they stand next to each other."""
    plain = Converter({"helpline": lambda _: "the line"}, lambda address: address)
    assert [] == strangers(plain.html("".join(pieces)))


def test_links_leave_quietly(converter: Converter) -> None:
    """A page that a guide links to is not told where its reader comes from."""
    link = lxml.html.fragment_fromstring(str(converter.inline("[the times](https://bus.example/times)")))
    assert ("https://bus.example/times", "noreferrer noopener") == (link.get("href"), link.get("rel"))


def test_own_links_fit_the_site(converter: Converter) -> None:
    """A link inside the site works wherever the site lives."""
    link = lxml.html.fragment_fromstring(str(converter.inline("[guides](/guides/)")))
    assert "https://hub.example/sub/guides/" == link.get("href")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ring {helpline: samaritans}.", '<p>Ring <a href="tel:0808">samaritans</a>.</p>'),
        ("Write to {email}", "<p>Write to hello@town.example</p>"),
        ("{email} and {email}", "<p>hello@town.example and hello@town.example</p>"),
        ("{unknown} and {helplin: samaritans}", "<p>{unknown} and {helplin: samaritans}</p>"),
        ("{ email } {Email} {}", "<p>{ email } {Email} {}</p>"),
    ],
)
def test_marks(converter: Converter, text: str, expected: str) -> None:
    """A mark becomes the fact it stands for; one that we don't know stays as it was typed."""
    assert expected == converter.html(text)


@pytest.mark.parametrize(
    "text", ["## Ring {helpline: x}", "[x](https://ok.example/{helpline: x})", "[x](/{helpline: x}/)", "[{email}](/a/)"]
)
def test_marks_don_t_break_the_page(converter: Converter, text: str) -> None:
    """A mark in a heading or in an address leaves the page whole."""
    html = converter.html(text)
    assert [] == [stranger for stranger in strangers(html) if stranger != "href tel:0808"]
    assert [] == re.findall(r'="[^">]*<|hubmark', html)


def test_words_that_look_like_our_own_marks_stay(converter: Converter) -> None:
    """Nothing that a volunteer types can break the page, not even the word we use inside."""
    assert "<p>hubmark0x hubmark7x hello@town.example</p>" == converter.html("hubmark0x hubmark7x {email}")
    assert "<p>hubmark9x and hubmark0x</p>" == converter.html("hub<b></b>mark9x and hub&#109;ark0x")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# One\n\n## Two\n\n### Three\n\n# One", ["h2", "h3", "h4", "h2"]),
        ("## One\n\n### Two\n\n## One", ["h2", "h3", "h2"]),
        ("### One\n\n###### Two", ["h2", "h3"]),
        ("One\n===\n\nTwo\n---", ["h2", "h3"]),
        ("# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5", ["h2", "h3", "h4", "h4", "h4"]),
    ],
)
def test_headings_begin_below_the_title(converter: Converter, text: str, expected: list[str]) -> None:
    """The page has one title; what volunteers mark as headings begins one step below it, and skips no step."""
    html = converter.html(text)
    assert expected == re.findall(r"<(h\d)", html) == re.findall(r"</(h\d)", html)
    ids = re.findall(r'id="([^"]+)"', html)
    assert len(expected) == len(set(ids)) == len(ids)


def test_one_text_does_not_leak_into_the_next(converter: Converter) -> None:
    """A link that one volunteer defined does not turn up in the text of another."""
    converter.html("[a]: https://one.example\n\n# Same")
    assert "<p>[a]</p>" == converter.html("[a]").strip()
    assert 'id="same"' in converter.html("# Same")


@pytest.mark.parametrize("text", [None, ""])
def test_nothing_gives_nothing(converter: Converter, text: str | None) -> None:
    """Where nobody has written anything, nothing stands."""
    assert "" == converter.html(text) == converter.inline(text)


def test_corner_of_a_table_is_no_heading() -> None:
    """A heading without words would be read out as nothing."""
    page = lxml.html.fragment_fromstring(str(Converter({}, str).html("| | A |\n|---|---|\n| b | c |")), "div")
    assert ["A"] == [head.text_content() for head in page.iterfind(".//th")]
    assert ["", "b", "c"] == [cell.text_content() for cell in page.iterfind(".//td")]
