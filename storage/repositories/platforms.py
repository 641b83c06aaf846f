"""Installations and places, of all organisations."""

from __future__ import annotations

from sqlalchemy import Connection, Table

from bot.installation import Installation
from bot.place import Place
from storage.columns import row_of, value_of
from storage.statements import new_row, rows_gone, rows_where
from storage.tables.installation_row import InstallationRow
from storage.tables.place_row import PlaceRow

_INSTALLATIONS: Table = InstallationRow.__table__  # type: ignore[attr-defined]
_PLACES: Table = PlaceRow.__table__  # type: ignore[attr-defined]


class SqlInstallations:
    """Tenants in which Lijn is installed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, platform: str, tenant: str) -> Installation | None:
        at = {"platform": platform, "tenant": tenant}
        row = rows_where(_INSTALLATIONS, *at).first(self._connection, at)
        return None if row is None else value_of(Installation, row)

    def all(self, platform: str) -> tuple[Installation, ...]:
        rows = rows_where(_INSTALLATIONS, "platform").named(self._connection, {"platform": platform})
        return tuple(sorted((value_of(Installation, row) for row in rows), key=lambda found: found.tenant))

    def save(self, installation: Installation) -> None:
        at = {"platform": installation.platform, "tenant": installation.tenant}
        rows_gone(_INSTALLATIONS, *at).run(self._connection, at)
        new_row(_INSTALLATIONS).run(self._connection, row_of(_INSTALLATIONS, installation))


class SqlPlaces:
    """Where conversations are."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, platform: str, tenant: str, conversation: str) -> Place | None:
        at = {"platform": platform, "tenant": tenant, "conversation": conversation}
        row = rows_where(_PLACES, *at).first(self._connection, at)
        return None if row is None else value_of(Place, row)

    def save(self, place: Place) -> None:
        at = {"platform": place.platform, "tenant": place.tenant, "conversation": place.conversation}
        if self.get(**at) == place:
            return
        rows_gone(_PLACES, *at).run(self._connection, at)
        new_row(_PLACES).run(self._connection, row_of(_PLACES, place))
