"""Known faults in what we lock: said in words, and never passed over because nobody could be asked."""

from __future__ import annotations

import json

from tools.audit import KNOWN, NOT_ASKED, Found, code, from_npm, from_pip_audit, sentences

WELL = {"name": "pyyaml", "version": "6.0.3", "vulns": []}
FAULT = {"id": "PYSEC-2026-1", "aliases": ["CVE-2026-1"], "fix_versions": ["3.1.7"]}
FAULTY = {"name": "jinja2", "version": "3.1.6", "vulns": [FAULT]}
SKIPPED = {"name": "numpy", "skip_reason": "Dependency not found on PyPI and could not be audited: numpy (2.4.0)"}
NPM_WELL = {"vulnerabilities": {}, "metadata": {"dependencies": {"total": 36}}}
NPM_FAULTY = {
    "vulnerabilities": {
        "leaflet": {
            "name": "leaflet",
            "severity": "high",
            "range": "<1.9.5",
            "via": [{"title": "Popups run scripts", "url": "https://advisories.example/1"}, "vite"],
        }
    },
    "metadata": {"dependencies": {"total": 36}},
}


def _pip(*packages: object) -> Found:
    return from_pip_audit(json.dumps({"dependencies": packages, "fixes": []}))


def _said(*found: Found) -> str:
    return "\n".join(sentences(*found))


def test_all_is_well_only_if_all_were_asked_about() -> None:
    """No known fault, and somebody knew each package: that alone ends well."""
    found = _pip(WELL), from_npm(json.dumps(NPM_WELL))
    assert 0 == code(*found)
    assert "All packages that we lock were asked about. None has a known fault." == _said(*found)


def test_a_fault_is_named_with_its_mend() -> None:
    """Who reads the list learns which package, which fault, where it is mended, and what to type."""
    found = _pip(WELL, FAULTY), from_npm(json.dumps(NPM_FAULTY))
    assert KNOWN == code(*found)
    assert "jinja2 3.1.6: PYSEC-2026-1, CVE-2026-1; mended in 3.1.7" in _said(*found)
    assert "leaflet <1.9.5 (high): Popups run scripts (https://advisories.example/1); vite" in _said(*found)
    assert "make lock NEWER=1" in _said(*found)
    unmended = _pip({**FAULTY, "vulns": [{**FAULT, "fix_versions": []}]})
    assert "mended in nowhere yet" in _said(unmended)


def test_not_asked_is_not_well() -> None:
    """pip-audit says "No known vulnerabilities found" when it could ask about nothing; we don't."""
    skipped = _pip(WELL, *({**SKIPPED, "name": f"part-{number}"} for number in range(7)))
    assert NOT_ASKED == code(skipped, from_npm(json.dumps(NPM_WELL)))
    assert "Nobody could be asked, so nobody knows (7 times):" in _said(skipped)
    assert "… and 2 more." in _said(skipped)
    assert "None has a known fault" not in _said(skipped)


def test_answers_that_are_none() -> None:
    """A registry that refuses, an empty answer or words of a proxy are a trouble, not a good end."""
    for said in ("", "<html>", "[]", "{}", json.dumps({"message": "405 Method Not Allowed"})):
        assert NOT_ASKED == code(_pip(WELL), from_npm(said))
        assert NOT_ASKED == code(from_pip_audit(said), from_npm(json.dumps(NPM_WELL)))
    assert "405 Method Not Allowed" in _said(from_npm(json.dumps({"message": "405 Method Not Allowed"})))
    assert NOT_ASKED == code(_pip(), from_npm(json.dumps(NPM_WELL)))


def test_a_fault_counts_more_than_what_nobody_knows() -> None:
    """Where both are, the end says that there is a fault, and the words say both."""
    found = _pip(FAULTY, SKIPPED)
    assert KNOWN == code(found)
    assert "jinja2" in _said(found)
    assert "numpy" in _said(found)
