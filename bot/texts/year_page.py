"""The yearly table as CSV, and as a page to print with a picture of the portfolio over time."""

from __future__ import annotations

import csv
import dataclasses
import io
from collections.abc import Iterable
from datetime import date
from html import escape

from babel.dates import format_date

from bot.domain.signals.code import KEYS
from bot.domain.signals.lamp import State
from bot.domain.yearly import Month, YearRow
from bot.texts import words
from bot.texts.signals import key_name, state_name
from bot.texts.translator import Translator

_SIGNS = {State.IN_ORDER: "✓", State.MIND: "!", State.LATE: "✗"}
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def as_csv(rows: Iterable[YearRow], _: Translator) -> str:
    """Semicolons, as Dutch spreadsheets read them; no cell is ever a formula."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    keys = [key_name(key, _) for key in KEYS]
    writer.writerow((_("trajectory"), _("title"), _("phase"), *keys, *_columns(_).values()))
    for row in rows:
        lamps = [state_name(State(state), _) for state in row.lamps]
        cells = (row.slug, row.title, words.phase(row.phase, _), *lamps, *_counts(row, _))
        writer.writerow(safe(cell) for cell in cells)
    return out.getvalue()


def safe(cell: object) -> str:
    """The cell as text that no spreadsheet takes for a formula."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(_DANGEROUS) else text


def _columns(_: Translator) -> dict[str, str]:
    """The counts of a row, and what stands above them."""
    return {
        "promised": _("promised"),
        "kept": _("kept in time"),
        "kept_late": _("kept late"),
        "open_late": _("late now"),
        "rounds": _("rounds closed"),
        "rounds_answered": _("rounds answered"),
        "decisions": _("decisions"),
        "decisions_explained": _("decisions explained"),
        "groups": _("groups"),
        "groups_heard": _("groups heard"),
        "messages": _("messages"),
        "hours": _("hours"),
        "euros": _("euros"),
        "objections": _("objections"),
        "objections_comparable": _("objections in a comparable project"),
    }


def _counts(row: YearRow, _: Translator) -> list[object]:
    values = dataclasses.asdict(row)
    return [values[name] for name in _columns(_)]


def as_page(organisation: str, year: int, rows: Iterable[YearRow], months: tuple[Month, ...], _: Translator) -> str:
    """One page without anything from elsewhere, readable on paper and by a screen reader."""
    heads = "".join(
        f'<th scope="col">{escape(label)}</th>'
        for label in (*(key_name(key, _) for key in KEYS), *_columns(_).values())
    )
    body = "".join(_row(row, _) for row in rows)
    title = _("The eight keys in {organisation}, {year}", organisation=organisation, year=year)
    counted = _("Counted from the record. A lamp has a sign and a word: ✓ in order, ! mind, ✗ too late.")
    over_time = _("Commitments that were open, by month")
    by_one = _("By trajectory")
    caption = _("How the eight keys stand, and what was counted over {year}", year=year)
    first = _("trajectory")
    return f"""<!doctype html>
<html lang="{_.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}</title>
<style>
body {{ font-family: sans-serif; margin: 2rem; color: #1a1a1a; background: #fff; }}
table {{ border-collapse: collapse; font-size: .8rem; }}
th, td {{ border: 1px solid #767676; padding: .3rem .5rem; text-align: left; vertical-align: top; }}
td.n {{ text-align: right; }}
@media print {{ @page {{ size: A3 landscape; }} body {{ margin: 0; }} }}
</style>
</head>
<body>
<h1>{escape(title)}</h1>
<p>{escape(counted)}</p>
<h2>{escape(over_time)}</h2>
{picture(months, year, _)}
<h2>{escape(by_one)}</h2>
<table>
<caption>{escape(caption)}</caption>
<thead><tr><th scope="col">{escape(first)}</th>{heads}</tr></thead>
<tbody>{body}</tbody>
</table>
</body>
</html>
"""


def _row(row: YearRow, _: Translator) -> str:
    states = [State(state) for state in row.lamps]
    lamps = "".join(f"<td>{_SIGNS[state]} {escape(state_name(state, _))}</td>" for state in states)
    counts = "".join(f'<td class="n">{_number(value)}</td>' for value in _counts(row, _))
    return f'<tr><th scope="row">{escape(row.title)}</th>{lamps}{counts}</tr>\n'


def _number(value: object) -> str:
    if value is None:
        return "–"
    return f"{value:g}" if isinstance(value, float) else escape(str(value))


def picture(months: tuple[Month, ...], year: int, _: Translator) -> str:
    """A bar a month: open in one colour, late with stripes; the numbers stand at the bars."""
    most = max((month.open for month in months), default=0) or 1
    names = {month.number: format_date(date(year, month.number, 1), "MMM", locale=str(_.language)) for month in months}
    bars = []
    for month in months:
        x = 20 + (month.number - 1) * 48
        high, late = 120 * month.open / most, 120 * month.late / most
        count = f"{month.open} ({month.late})" if month.late else str(month.open)
        bars.append(
            f'<rect x="{x}" y="{150 - high + late:.1f}" width="32" height="{high - late:.1f}" fill="#3a6ea5"/>'
            f'<rect x="{x}" y="{150 - high:.1f}" width="32" height="{late:.1f}" fill="url(#stripes)" stroke="#8a1c1c"/>'
            f'<text x="{x + 16}" y="{144 - high:.1f}" text-anchor="middle" font-size="11">{count}</text>'
            f'<text x="{x + 16}" y="166" text-anchor="middle" font-size="11">{escape(names[month.number])}</text>'
        )
    told = "; ".join(
        _("{month}: {open} open, {late} late", month=names[m.number], open=m.open, late=m.late) for m in months
    )
    title = _("Open commitments by month")
    legend = _("Plain: open. Striped, and between brackets: late.")
    return (
        '<svg viewBox="0 0 620 184" width="620" role="img" aria-labelledby="t d">'
        f'<title id="t">{escape(title)}</title><desc id="d">{escape(told)}</desc>'
        '<defs><pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<rect width="6" height="6" fill="#f3c6c6"/><rect width="3" height="6" fill="#8a1c1c"/></pattern></defs>'
        f'{"".join(bars)}<text x="20" y="180" font-size="10">{escape(legend)}</text></svg>'
    )
