"""What people see in a browser: the page of local-slack, drawn by Chromium."""

from pathlib import Path

from tests.e2e.browser import chromium
from tests.e2e.slack.local import LocalSlack
from tests.e2e.slack.pictures import draw

EXPECTED = {"slack-status.png", "slack-approval.png", "slack-form.png", "slack-home.png"}


def test_a_browser_draws_a_status_a_request_a_form_and_the_home_tab(events: LocalSlack, tmp_path: Path) -> None:
    draw(events, chromium(), tmp_path)
    drawn = {path.name: path.stat().st_size for path in tmp_path.glob("*.png")}
    assert set(drawn) == EXPECTED
    assert min(drawn.values()) > 5000, "an empty page is smaller"
