"""The promises to the council as CSV: a neutral list that the clerk's own system can read."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from bot.domain.commitment import Commitment
from bot.texts import words
from bot.texts.translator import Translator
from bot.texts.year_page import safe


def pledges_as_csv(pledges: Iterable[Commitment], titles: Mapping[str, str], _: Translator) -> str:
    """One row a pledge; days as 2026-12-11; one without a day says so."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    heads = (
        _("clerk’s number"), _("number"), _("pledge"), _("promised by"), _("promised on"), _("due day"), _("status"),
        _("done on"), _("trajectory"),
    )  # fmt: skip
    writer.writerow(heads)
    for pledge in pledges:
        cells = (
            pledge.council_ref or "",
            pledge.id,
            pledge.text,
            _.person(pledge.promised_by) if pledge.promised_by else "",
            pledge.made_on or "",
            pledge.day or _("no date yet"),
            words.option(pledge.status, _),
            pledge.done_on or "",
            titles.get(pledge.trajectory or "", ""),
        )
        writer.writerow(safe(cell) for cell in cells)
    return out.getvalue()
