"""The manifest, OAuth, and the check."""

import logging
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
import yaml
from pydantic import SecretStr
from typer.testing import CliRunner

from adapters.cli import app as command_line
from adapters.secrets import FernetSecrets
from adapters.server import application
from adapters.slack.check import check
from adapters.slack.interactions import SHORTCUT
from adapters.slack.manifest import SCOPES, WIDE_SCOPES, manifest
from adapters.slack.oauth import invitation
from adapters.slack.start import Slack, slack
from bot.administer import NotPossible
from tests.slack import payloads
from tests.slack.fake import NARROW, WIDE, Fault
from tests.slack.payloads import SANNE
from tests.slack.world import KEY, NOW, World


def test_the_narrow_manifest_asks_what_the_docs_explain_and_no_more() -> None:
    made = yaml.safe_load(manifest("https://lijn.example.nl/", wide=False, shortcut=SHORTCUT))
    assert set(made["oauth_config"]["scopes"]["bot"]) == set(SCOPES) == NARROW
    assert made["settings"]["event_subscriptions"]["request_url"] == "https://lijn.example.nl/slack/events"
    assert made["settings"]["interactivity"]["request_url"] == "https://lijn.example.nl/slack/events"
    assert not {"message.channels", "message.groups"} & set(made["settings"]["event_subscriptions"]["bot_events"])
    assert made["features"]["shortcuts"][0]["callback_id"] == SHORTCUT


def test_the_wide_manifest_asks_the_channels_as_well() -> None:
    made = yaml.safe_load(manifest("https://lijn.example.nl", wide=True, shortcut=SHORTCUT))
    assert set(made["oauth_config"]["scopes"]["bot"]) == set(SCOPES) | set(WIDE_SCOPES)
    assert {"message.channels", "message.groups"} <= set(made["settings"]["event_subscriptions"]["bot_events"])


def test_the_manifest_of_socket_mode_names_no_address() -> None:
    text = manifest(None, wide=False, shortcut=SHORTCUT)
    assert "http" not in text
    assert yaml.safe_load(text)["settings"]["socket_mode_enabled"] is True


@pytest.mark.parametrize("url", ["http://lijn.example.nl", "lijn.example.nl", "https://", "ftp://lijn.example.nl", ""])
def test_an_address_that_slack_does_not_take_makes_no_manifest(url: str) -> None:
    result = CliRunner().invoke(command_line, ["slack", "manifest", "--url", url])
    assert result.exit_code == 1
    assert "https://lijn.example.nl" in result.output
    assert "request_url" not in result.output


def test_every_scope_is_explained_in_the_docs() -> None:
    from tests.house.checkout import ROOT

    page = (ROOT / "docs" / "platforms" / "slack.md").read_text(encoding="utf-8")
    assert [scope for scope in (*SCOPES, *WIDE_SCOPES) if f"`{scope}`" not in page] == []


# OAuth


def visit(lijn: World, browser: requests.Session, path: str) -> requests.Response:
    return browser.get(f"{lijn.url}{path}", allow_redirects=False, timeout=30)


def began(lijn: World, browser: requests.Session) -> str:
    """The state that went to Slack with an invited administrator."""
    sealed = invitation(FernetSecrets(KEY), lijn.clock, lijn.organisation)
    answer = visit(lijn, browser, f"/slack/install?invitation={sealed}")
    assert answer.status_code == 302
    asked = parse_qs(urlsplit(answer.headers["Location"]).query)
    assert set(asked["scope"][0].split(",")) == set(SCOPES)
    return asked["state"][0]


def test_a_workspace_that_was_invited_is_installed_with_its_own_sealed_token(lijn: World) -> None:
    browser = requests.Session()
    state = began(lijn, browser)
    assert visit(lijn, browser, f"/slack/oauth_redirect?code=good&state={state}").status_code == 200
    with lijn.store.read() as work:
        found = work.installations.get("slack", "T02ANDER")
    assert found is not None
    assert found.organisation == lijn.organisation
    assert "xoxb" not in (found.sealed or "")
    workspace = lijn.platform.workspaces.find("T02ANDER")
    assert workspace is not None
    assert workspace.token == "xoxb-other"
    assert visit(lijn, browser, f"/slack/oauth_redirect?code=good&state={state}").status_code == 400, "used once"
    browser.close()


def test_without_an_invitation_or_with_an_old_or_another_one_nothing_is_installed(lijn: World) -> None:
    browser = requests.Session()
    assert visit(lijn, browser, "/slack/install").status_code == 403
    assert visit(lijn, browser, "/slack/install?invitation=nonsense").status_code == 403
    other = FernetSecrets("OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk=")
    assert visit(lijn, browser, f"/slack/install?invitation={invitation(other, lijn.clock, 'x')}").status_code == 403
    sealed = invitation(FernetSecrets(KEY), lijn.clock, lijn.organisation)
    lijn.clock.set(NOW + timedelta(days=8))
    assert visit(lijn, browser, f"/slack/install?invitation={sealed}").status_code == 403
    browser.close()


def test_a_state_of_another_browser_and_a_refusal_at_slack_install_nothing(lijn: World) -> None:
    browser, other = requests.Session(), requests.Session()
    state = began(lijn, browser)
    assert visit(lijn, other, f"/slack/oauth_redirect?code=good&state={state}").status_code == 400
    assert visit(lijn, browser, f"/slack/oauth_redirect?error=access_denied&state={state}").status_code == 400
    assert visit(lijn, browser, f"/slack/oauth_redirect?code=bad&state={state}").status_code == 502
    with lijn.store.read() as work:
        assert work.installations.get("slack", "T02ANDER") is None
    browser.close()
    other.close()


def test_a_setting_asks_the_scopes_of_the_wide_manifest(lijn: World) -> None:
    platform = Slack(lijn.settings.model_copy(update={"slack_wide": True}), lijn.store, lijn.clock)
    app = application(lijn.core, lijn.bridge, None, lambda: True)
    platform.listen(app, lijn.core, lijn.bridge, lambda: None)
    sealed = invitation(FernetSecrets(KEY), lijn.clock, lijn.organisation)
    asked = requests.get(
        f"{lijn.loop.serve(app)}/slack/install?invitation={sealed}", allow_redirects=False, timeout=30
    ).headers["Location"]
    assert set(parse_qs(urlsplit(asked).query)["scope"][0].split(",")) == WIDE


def test_when_the_line_is_cut_while_installing_the_link_can_be_opened_once_more(lijn: World) -> None:
    with requests.Session() as browser:
        lijn.slack.fail("oauth.v2.access", Fault(cut=True))
        state = began(lijn, browser)
        answer = visit(lijn, browser, f"/slack/oauth_redirect?code=good&state={state}")
        assert answer.status_code == 502
        assert "once more" in answer.text
        state = began(lijn, browser)
        assert visit(lijn, browser, f"/slack/oauth_redirect?code=good&state={state}").status_code == 200


# The check


def test_the_check_hears_a_message_that_arrives_while_it_waits(lijn: World) -> None:
    said: list[str] = []

    def sleep(_seconds: float) -> None:
        lijn.send(payloads.mention(SANNE, "help"))

    assert check(lijn.settings, lijn.store, lijn.clock, said.append, wait=3, sleep=sleep)
    assert any("narrow" in line for line in said)
    assert "heard" in said[-1]


def test_the_check_names_the_scope_that_is_missing_and_what_it_is_for(lijn: World) -> None:
    lijn.slack.scopes = NARROW - {"reactions:read"}
    said: list[str] = []
    assert not check(lijn.settings, lijn.store, lijn.clock, said.append, wait=0)
    assert any("reactions:read" in line and "👍" in line for line in said)
    assert "Nothing came in" in said[-1]


def test_the_check_says_that_the_token_is_refused(lijn: World) -> None:
    lijn.slack.fail("auth.test", Fault(error="invalid_auth"))
    with pytest.raises(NotPossible, match="invalid_auth"):
        check(lijn.settings, lijn.store, lijn.clock, lambda _: None, wait=0)


def test_the_check_tells_what_of_the_wide_manifest_is_not_there(lijn: World) -> None:
    said: list[str] = []
    lijn.slack.scopes = WIDE - {"mpim:history"}
    check(lijn.settings, lijn.store, lijn.clock, said.append, wait=0)
    assert any(line.startswith("All scopes") for line in said), "the narrow manifest is whole"
    assert sum("mpim:history" in line for line in said) == 1
    said.clear()
    wide = lijn.settings.model_copy(update={"slack_wide": True})
    assert not check(wide, lijn.store, lijn.clock, said.append, wait=0)
    assert any(line.startswith("Missing: mpim:history") for line in said)


@pytest.mark.parametrize(("name", "value"), [("bot", "xoxp-1"), ("bot", "xapp-1"), ("app", "xoxb-1")])
def test_a_token_of_another_kind_is_named_before_slack_is_asked(lijn: World, name: str, value: str) -> None:
    settings = lijn.settings.model_copy(update={f"slack_{name}_token": SecretStr(value)})
    for tried in (
        lambda: slack(settings, lijn.store),
        lambda: check(settings, lijn.store, lijn.clock, lambda _: None, wait=0),
    ):
        with pytest.raises(NotPossible, match=f"LIJN_SLACK_{name.upper()}_TOKEN begins with") as fault:
            tried()
        assert value not in str(fault.value)
    assert lijn.slack.count("auth.test") == 0


@pytest.mark.parametrize("error", ["not_allowed_token_type", "invalid_auth", "org_login_required"])
def test_a_token_that_slack_refuses_is_said_at_once_when_lijn_starts(lijn: World, error: str) -> None:
    lijn.slack.fail("auth.test", Fault(error=error))
    with pytest.raises(NotPossible, match=f"refuses LIJN_SLACK_BOT_TOKEN: {error}"):
        slack(lijn.settings, lijn.store)
    assert lijn.slack.count("auth.test") == 1


def test_half_a_setup_is_said_in_one_sentence(tmp_path: Path) -> None:
    from adapters.settings import Settings

    def tried(**settings: object) -> str:
        with pytest.raises(NotPossible) as fault:
            slack(Settings.model_validate(settings), None)  # type: ignore[arg-type]
        return str(fault.value)

    assert "LIJN_SLACK_SIGNING_SECRET" in tried(slack_bot_token=SecretStr("xoxb-1"))
    secret = SecretStr("s")
    assert "LIJN_SLACK_CLIENT_SECRET" in tried(slack_client_id="1.2", slack_signing_secret=secret)
    whole = {"slack_client_id": "1.2", "slack_client_secret": secret, "slack_signing_secret": secret}
    assert "LIJN_SECRET_KEY" in tried(**whole)
    assert "lijn new-key" in tried(**whole, secret_key=SecretStr("no key"))


def test_no_invitation_code_or_words_of_people_end_in_the_log(lijn: World, capfd: pytest.CaptureFixture[str]) -> None:
    from adapters import logs

    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    try:
        logs.set_up("DEBUG", "text")
        logging.getLogger("urllib3").setLevel(logging.WARNING)  # the browser of this test
        with requests.Session() as browser:
            state = began(lijn, browser)
            visit(lijn, browser, f"/slack/oauth_redirect?code=good&state={state}")
        secret = payloads.direct(SANNE, "concept lindekwartier planning: Geheime titel // Geheime tekst.")
        lijn.send(secret)
        body, headers = payloads.signed(secret, secret="another")
        lijn.client.post(f"{lijn.url}/slack/events", data=body.encode(), headers=headers, timeout=30)
        lijn.settle()
    finally:
        root.handlers[:], root.level = before, level
    written = capfd.readouterr().err
    assert written
    for word in ("Geheime", state[:40], "xoxb", "code=good"):
        assert word not in written, word
