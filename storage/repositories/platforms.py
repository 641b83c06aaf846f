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
        row = self._connection.execute(rows_where(_INSTALLATIONS, *at), at).mappings().first()
        return None if row is None else value_of(Installation, row)

    def all(self, platform: str) -> tuple[Installation, ...]:
        rows = self._connection.execute(rows_where(_INSTALLATIONS, "platform"), {"platform": platform}).mappings()
        return tuple(sorted((value_of(Installation, row) for row in rows), key=lambda found: found.tenant))

    def save(self, installation: Installation) -> None:
        at = {"platform": installation.platform, "tenant": installation.tenant}
        self._connection.execute(rows_gone(_INSTALLATIONS, *at), at)
        self._connection.execute(new_row(_INSTALLATIONS), row_of(_INSTALLATIONS, installation))


class SqlPlaces:
    """Where conversations are."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, platform: str, tenant: str, conversation: str) -> Place | None:
        at = {"platform": platform, "tenant": tenant, "conversation": conversation}
        row = self._connection.execute(rows_where(_PLACES, *at), at).mappings().first()
        return None if row is None else value_of(Place, row)

    def save(self, place: Place) -> None:
        at = {"platform": place.platform, "tenant": place.tenant, "conversation": place.conversation}
        if self.get(**at) == place:
            return
        self._connection.execute(rows_gone(_PLACES, *at), at)
        self._connection.execute(new_row(_PLACES), row_of(_PLACES, place))
