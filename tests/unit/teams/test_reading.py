"""The small parts of reading: emoji, mentions, HTML, profiles, repeats."""

import asyncio
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.teams.emoji import character
from adapters.teams.html import plain
from adapters.teams.mentions import is_called, typed
from adapters.teams.once import Answer, Once
from adapters.teams.profiles import profile_of
from adapters.teams.read import Profile, known_as, read
from tests.teams.activities import SANNE, message
from tests.teams.world import NOW

QUOTE = (
    '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><strong>Eva</strong>'
    '<p itemprop="preview">Wie belt <blockquote>de</blockquote> winkeliers?</p></blockquote>'
)
TENANT = "t1"
USER = "u1"


@pytest.mark.parametrize(
    ("kind", "emoji"),
    [
        ("like", "👍"), ("Like", "👍"), ("like-tone1", "👍"), ("like-tone5", "👍"), ("like-tone6", None),
        ("2705_whiteheavycheckmark", "✅"), ("no", "👎"), ("no-tone2", "👎"), ("274c_crossmark", "❌"),
        ("heart", None), ("dislike", None), ("2714_heavycheckmark", None), ("274e_negativesquaredcrossmark", None),
        ("like_0125de505", None), ("like;0-weu-d1", None), ("", None), ("x" * 9999, None),
    ],
)  # fmt: skip
def test_only_four_reactions_mean_something_with_every_tone(kind: str, emoji: str | None) -> None:
    assert character(kind) == emoji


def mentioning(text: str, *mentioned: tuple[str, str]) -> dict[str, Any]:
    entities = [{"type": "mention", "text": said, "mentioned": {"id": id}} for said, id in mentioned]
    return {"text": text, "entities": entities, "recipient": {"id": "28:lijn"}}


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (mentioning("<at>Lijn</at> status", ("<at>Lijn</at>", "28:lijn")), "status"),
        (mentioning("<at>Lijn</at>  status \n <at>Lijn</at> nu", ("<at>Lijn</at>", "28:lijn")), "status\nnu"),
        (
            mentioning(
                "<at>Lijn</at> vraag aan <at>Anna de Wit</at>: mag het?",
                ("<at>Lijn</at>", "28:lijn"),
                ("<at>Anna de Wit</at>", "29:anna"),
            ),
            "vraag aan Anna de Wit: mag het?",
        ),
        (mentioning("<at>Lijn</at>", ("<at>Lijn</at>", "28:lijn")), ""),
        (mentioning("<at>Korte\u00a0Lijnen</at>\u00a0status", ("<at>Korte Lijnen</at>", "28:lijn")), "status"),
        (mentioning("<at>Korte Lijnen</at>&nbsp;status", ("<at>Korte&nbsp;Lijnen</at>", "28:lijn")), "status"),
        (mentioning("status < 5 en a<b"), "status < 5 en a<b"),
        (mentioning('<quoted messageId="1790000000001"/> akkoord'), "akkoord"),
        (mentioning('<quoted messageId="1"></quoted>\n<at>Lijn</at> akkoord', ("<at>Lijn</at>", "28:lijn")), "akkoord"),
        ({"text": None}, ""),
        ({"text": " ", "attachments": [{"contentType": "text/html", "content": "<p>a</p><p>b</p>"}]}, "a\nb"),
        ({"text": "a", "attachments": [{"contentType": "text/html", "content": "<p>b</p>"}]}, "a"),
        ({"text": "", "attachments": [{"contentType": "image/*", "content": "<p>b</p>"}, 7]}, ""),
        (
            {
                **mentioning("", ("<at>Lijn</at>", "28:lijn")),
                "recipient": {"id": "28:lijn", "name": "Lijn"},
                "attachments": [{"contentType": "text/html", "content": "<p><span>Lijn</span>&nbsp;status</p>"}],
            },
            "status",
        ),
    ],
)
def test_the_mention_of_lijn_is_gone_and_others_are_their_names(raw: dict[str, Any], said: str) -> None:
    assert typed(raw) == said


@pytest.mark.parametrize(
    ("more", "zone"),
    [
        ({}, None),
        ({"localTimezone": "Europe/Amsterdam"}, "Europe/Amsterdam"),
        ({"entities": [{"type": "clientInfo", "timezone": "America/Kralendijk"}]}, "America/Kralendijk"),
        ({"localTimezone": 3, "entities": [{"type": "clientInfo", "timezone": None}, 7]}, None),
    ],
)
def test_the_clock_of_the_client_is_that_of_the_reader(more: dict[str, Any], zone: str | None) -> None:
    raw = {**message("https://x", SANNE, "status"), **more}
    (said,) = read(raw, "rijnveste", TENANT, Profile(), NOW)
    assert said.sender.zone == zone
    assert known_as(said, Profile(email="s@x.nl")).sender.zone == zone


def test_only_a_real_mention_calls() -> None:
    assert is_called(mentioning("<at>Lijn</at>", ("<at>Lijn</at>", "28:lijn")))
    assert not is_called(mentioning("<at>Lijn</at> status"))
    assert not is_called(mentioning("<at>Eva</at>", ("<at>Eva</at>", "29:eva")))
    assert not is_called({"entities": [{"type": "mention", "mentioned": {}}], "recipient": {}})


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>Hoi <b>Anna</b></p><p>Morgen?</p>", "Hoi Anna\nMorgen?"),
        ("een<br>twee<br/>drie", "een\ntwee\ndrie"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("5 &lt; 6 &amp; 7", "5 < 6 & 7"),
        ("<script>alert(1)</script><p>x</p><style>p{}</style>", "x"),
        ("gewoon", "gewoon"),
        (f"<div>{QUOTE}<p>Dat doe ik vrijdag</p></div>", "Dat doe ik vrijdag"),
        (f"<blockquote>Mijn <b>eigen</b> citaat</blockquote>{QUOTE}Ja", "Mijn eigen citaat\nJa"),
        ('<p>Mooi <emoji id="yes" alt="👍" title="Ja"></emoji></p>', "Mooi 👍"),
        ('Fijn <img alt="😄" itemtype="http://schema.skype.com/Emoji">', "Fijn 😄"),
        ("</blockquote>los", "los"),
        ("<table><tr><th>Dag</th><th>Wie</th></tr><tr><td>vr</td><td>Eva</td></tr></table>", "Dag Wie\nvr Eva"),
        ("<table><tr><td><p>vr</p></td><td><p>Eva</p></td></tr></table>", "vr\nEva"),
        ("<h4>Kop</h4>Tekst<pre>code</pre>na", "Kop\nTekst\ncode\nna"),
    ],
)
def test_html_becomes_its_words(html: str, words: str) -> None:
    assert plain(html) == words


@given(st.text(max_size=300))
def test_any_html_is_read(html: str) -> None:
    assert isinstance(plain(html), str)


def member(**more: Any) -> dict[str, Any]:
    return {
        "id": "29:x", "name": "Sanne", "aadObjectId": USER, "email": "s@r.example", "tenantId": TENANT, **more
    }  # fmt: skip


def test_a_colleague_has_an_address() -> None:
    found = profile_of(member(userRole="user"), TENANT, USER)
    assert (found.email, found.name, found.guest) == ("s@r.example", "Sanne", False)
    assert profile_of(member(email=None, userPrincipalName="s@t.example"), TENANT, USER).email == "s@t.example"


@pytest.mark.parametrize(
    "more",
    [
        {"userPrincipalName": "s_elders.example#EXT#@r.example"}, {"userRole": "guest"}, {"userRole": "anonymous"},
        {"tenantId": "t2"}, {"aadObjectId": "u2"}, {"aadObjectId": None, "objectId": "u2"},
    ],
)  # fmt: skip
def test_a_guest_is_a_guest_and_has_no_address(more: dict[str, Any]) -> None:
    found = profile_of(member(**more), TENANT, USER)
    assert found.guest
    assert found.email is None


@pytest.mark.parametrize("odd", [{}, {"email": 7, "name": [], "userPrincipalName": None}])
def test_an_odd_profile_tells_nothing(odd: dict[str, Any]) -> None:
    found = profile_of(odd, TENANT, USER)
    assert (found.email, found.name) == (None, None)


def test_a_turn_of_more_than_fifteen_seconds_that_comes_again_is_one_act() -> None:
    async def story() -> None:
        once, acts, ready = Once(), [], asyncio.Event()

        async def slow() -> Answer:
            acts.append(1)
            await ready.wait()
            return {"statusCode": 200}

        first = asyncio.ensure_future(once.answer("anna", "click", "f:1", slow))
        await asyncio.sleep(0)
        again = asyncio.ensure_future(once.answer("anna", "click", "f:2", slow))
        await asyncio.sleep(0)
        first.cancel()  # Teams hung up
        ready.set()
        assert await again == {"statusCode": 200}
        assert len(acts) == 1

    asyncio.run(story())


def test_another_click_and_a_later_one_are_other_acts() -> None:
    async def story() -> None:
        now = [0.0]
        once, acts = Once(clock=lambda: now[0]), []

        async def act() -> Answer:
            acts.append(1)
            return None

        await once.answer("anna", "yes", "f:1", act)
        await once.answer("eva", "yes", "f:2", act)
        await once.answer("anna", "no", "f:3", act)
        await once.answer("anna", "yes", "f:4", act)
        assert len(acts) == 4
        await once.answer("anna", "yes", "f:4", act)
        assert len(acts) == 4
        once.other("anna")
        await once.answer("anna", "yes", "f:4", act)
        now[0] = 61
        await once.answer("anna", "yes", "f:4", act)
        assert len(acts) == 6

    asyncio.run(story())


@pytest.mark.parametrize(
    ("seconds", "ids", "acts"),
    [
        (0.2, ["f:1", "f:2"], 2),
        (0.2, ["f:1", "f:1", "f:1"], 1),
        (0.2, ["f:1", "f:1", "f:2"], 1),
        (14.9, ["f:1", "f:2"], 1),
        (0.2, ["", ""], 2),
    ],
    ids=["pressed again", "sent again", "sent again and anew", "answered late", "without an id"],
)
def test_a_button_pressed_again_is_told_from_a_click_that_is_sent_again(
    seconds: float, ids: list[str], acts: int
) -> None:
    async def story() -> None:
        now, done = [0.0], []
        once = Once(clock=lambda: now[0])

        async def act() -> Answer:
            now[0] += seconds
            done.append(1)
            return None

        for id in ids:
            await once.answer("anna", "yes", id, act)
        assert len(done) == acts

    asyncio.run(story())


def test_a_client_that_shows_no_answer_is_pressed_twice_within_two_seconds_for_one_act() -> None:
    async def story() -> None:
        now, done = [0.0], []
        once = Once(clock=lambda: now[0])

        async def act() -> Answer:
            done.append(now[0])
            return None

        for at in (0.0, 1.5, 4.0):
            now[0] = at
            await once.answer("anna", "yes", f"f:{at}", act, unseen=True)
        assert done == [0.0, 4.0]

    asyncio.run(story())


def test_a_click_that_failed_may_be_tried_again() -> None:
    async def story() -> None:
        once, answers = Once(), [RuntimeError("no"), None]

        async def act() -> Answer:
            answer = answers.pop(0)
            if answer is not None:
                raise answer
            return None

        with pytest.raises(RuntimeError):
            await once.answer("anna", "yes", "f:1", act)
        assert await once.answer("anna", "yes", "f:1", act) is None
        assert answers == []

    asyncio.run(story())
