"""The interface in other languages: what is translated, what is marked as English, what reads from the right."""

from __future__ import annotations

import re
from gettext import NullTranslations
from pathlib import Path

import pytest
from lxml.html import HtmlElement

from recovery_hub.language.catalogue import Catalogue, read_tongues
from tests.site.making import Made, copy_of_little, make, words_in

NOT_CHECKED = "To tłumaczenie nie zostało sprawdzone przez osobę mówiącą po polsku."
PRETEND = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Get help now"
msgstr "مساعدة"

msgid "Skip to the page"
msgstr "<b>تخط</b>"

#, fuzzy
msgid "Map"
msgstr "guessed by a program"
"""


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The tiny city with a language that reads from right to left, of which only two messages are translated."""
    folder = tmp_path_factory.mktemp("translations")
    file = folder / "ar" / "LC_MESSAGES" / "hub.po"
    file.parent.mkdir(parents=True)
    file.write_text(PRETEND, encoding="utf-8")
    return make(copy_of_little(tmp_path_factory.mktemp("towns") / "little").folder, translations=folder)


def rung(page: HtmlElement) -> list[str]:
    """What the links of the main part ring and write to."""
    links = (link.get("href", "") for link in page.iterfind(".//main//a"))
    return [link for link in links if link.startswith(("tel:", "sms:", "mailto:"))]


def test_polish_page_says_so(demo: Made) -> None:
    """The page is marked as Polish, and says in both languages that no speaker has checked it."""
    page = demo.page("/pl/help-now/")
    assert ("pl", "ltr") == (page.get("lang"), page.get("dir"))
    assert NOT_CHECKED in words_in(page)
    english = [words_in(element) for element in page.iterfind(".//main//*[@lang='en-GB']")]
    assert any("has not been checked by a speaker of Polish" in words for words in english)


def test_polish_is_offered_in_polish(demo: Made) -> None:
    """A Polish reader finds the page from the English one, by a word in Polish; and the way back."""
    (link,) = [anchor for anchor in demo.page("/help-now/").iter("a") if anchor.get("href") == "/pl/help-now/"]
    assert ("Polski", "pl", "pl") == (words_in(link), link.get("lang"), link.get("hreflang"))
    (back,) = [
        anchor
        for anchor in demo.page("/pl/help-now/").iter("a")
        if anchor.get("hreflang") == "en" and anchor.get("lang")
    ]
    assert ("English", "/help-now/") == (words_in(back), back.get("href"))


def test_same_numbers_in_every_language(demo: Made) -> None:
    """No number, hour or address is lost in translation: both pages ring and write to the same, in the same order."""
    assert rung(demo.page("/help-now/")) == rung(demo.page("/pl/help-now/"))
    assert len(rung(demo.page("/help-now/"))) > 10


def test_english_words_are_marked(demo: Made) -> None:
    """What a Polish page says in English is marked as English, so that a screen reader says it in an English voice."""
    page = demo.page("/pl/help-now/")
    english = "the mental health option"  # words of NHS 111 that nobody has translated yet
    for element in page.iterfind(".//main//*"):
        if english in (element.text or ""):
            assert any(ancestor.get("lang") == "en-GB" for ancestor in (element, *element.iterancestors()))
            break
    else:
        pytest.fail(f"{english!r} is not on the page")
    (line,) = [article for article in page.iter("article") if article.get("id") == "nhs-111"]
    assert "Codziennie, całą dobę." in words_in(line)  # given in Polish, in data/helplines.yaml


def test_nothing_of_the_frame_stays_english(demo: Made) -> None:
    """On the Polish page head, headings and foot are Polish: the same spots of the English page have other words."""
    spots = (".//header//nav//a", ".//main//h1", ".//main//section/h2", ".//footer//h2", ".//a[@class='skip']")
    for spot in spots:
        english, polish = (
            [words_in(element) for element in demo.page(address).iterfind(spot)]
            for address in ("/help-now/", "/pl/help-now/")
        )
        assert len(english) == len(polish) > 0
        assert [] == [words for words, other in zip(english, polish, strict=True) if words == other]


def test_from_right_to_left(arabic: Made) -> None:
    """A language that reads from right to left has its page that way round; all others stay as they are."""
    directions = {name: page.get("dir") for name, page in arabic.pages.items()}
    assert "rtl" == directions.pop("ar/help-now/index.html")
    assert {"ltr"} == set(directions.values())


def test_english_stands_in(arabic: Made) -> None:
    """What is not translated, or only guessed, is said in English; what is translated is said as it is."""
    page = arabic.page("/ar/help-now/")
    assert "مساعدة" == words_in(page.find(".//h1"))  # type: ignore[arg-type]
    assert "If you need to talk to someone now" in words_in(page)
    assert not arabic.trace("guessed by a program")


def test_translators_cannot_change_the_page(arabic: Made) -> None:
    """Markup in a translation is shown as it was typed, never obeyed."""
    skip = arabic.page("/ar/help-now/").find(".//a[@class='skip']")
    assert skip is not None
    assert "<b>تخط</b>" == words_in(skip)


def test_numbers_keep_their_order(arabic: Made) -> None:
    """Between words that run from right to left a number keeps the order of its digits: each stands apart."""
    page = arabic.page("/ar/help-now/")
    links = [anchor for anchor in page.iter("a") if anchor.get("href", "").startswith(("tel:", "sms:"))]
    bare = [
        words_in(link)
        for link in links
        if link.find("bdi") is None and not re.fullmatch(r"01632 \d+ \d+", words_in(link))
    ]
    assert links
    assert [] == bare


def test_sentences_with_links_and_facts() -> None:
    """Facts are escaped, links lead where they should, and a percent sign in an address harms nothing."""
    tongue = Catalogue("en", NullTranslations())
    assert '<a href="/a/">here</a> &amp; there' == tongue.say("[here] & there", "/a/")
    said = tongue.say("[Write] to %(who)s.", "mailto:a?subject=b%20c", who="<Jo>")
    assert '<a href="mailto:a?subject=b%20c">Write</a> to &lt;Jo&gt;.' == said
    assert "100%" == tongue.say("100%")


def test_without_translations_there_is_english(tmp_path: Path) -> None:
    """A project without a folder of translations has one language."""
    assert ["en"] == list(read_tongues(None)) == list(read_tongues(tmp_path / "none"))
