"""Which files belong to history."""

from datetime import date
from pathlib import Path

import pytest

from footui.storage import listing
from footui.storage.listing import list_history
from footui.storage.places import Places
from tests.storage.training import places_in


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return places_in(tmp_path)


def put(places: Places, *names: str) -> None:
    for name in names:
        path = places.history / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")


def listed(places: Places, since: date | None = None) -> list[str]:
    found = list_history(places, since)
    return [path.name for folder in found.folders for path in folder.files]


def test_nothing_yet_is_nothing(places: Places) -> None:
    found = list_history(places)
    assert (found.total, found.faults) == (0, ())


def test_the_newest_come_first_whatever_copies_are_called(places: Places) -> None:
    put(
        places,
        "2025/2025-01-01T070000_a.toml",
        "2026/2026-02-01T070000_b.toml",
        "2026/2026-03-01T070000_c.toml",
        "2026/2026-03-01T070000_c.sync-conflict-20260301-080000-ABCDEFG.toml",
        "2026/2026-03-01T070000_c (conflicted copy).toml",
        "2026/2026-03-01T070000_c.r1234.toml",
        "strays/notes.toml",
        "loose.toml",
    )
    names = listed(places)
    assert len(names) == list_history(places).total == 8
    dated = [name for name in names if name.startswith("202")]
    assert dated == sorted(dated, reverse=True)


def test_what_is_no_session_file_is_passed_over(places: Places) -> None:
    put(
        places,
        ".tmp/2026.toml",
        ".stversions/old.toml",
        "2026/.hidden.toml",
        "2026/a.toml.part",
        "2026/deeper/still.toml",
        "README.md",
    )
    assert listed(places) == []
    assert list_history(places).faults == ()


def test_since_a_day_older_years_are_not_even_opened(places: Places) -> None:
    put(
        places,
        "2025/2025-12-31T070000_a.toml",
        "2026/2026-01-01T070000_b.toml",
        "2026/2026-03-02T070000_c.toml",
        "2026/2026-03-01T235959_d.toml",
        "2026/undated.toml",
    )
    names = listed(places, date(2026, 3, 2))
    assert names == ["undated.toml", "2026-03-02T070000_c.toml"]
    assert "2025" not in [
        folder.path.name for folder in list_history(places, date(2026, 1, 1)).folders
    ]


def test_a_year_that_is_a_symbolic_link_is_named_and_not_followed(
    places: Places, tmp_path: Path
) -> None:
    put(places, "2026/a.toml")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "b.toml").write_bytes(b"")
    (places.history / "2027").symlink_to(tmp_path / "elsewhere")
    found = list_history(places)
    assert listed(places) == ["a.toml"]
    assert [str(fault) for fault in found.faults] == [
        f"{places.history / '2027'}: expected a folder, found a symbolic link"
    ]


def test_history_itself_may_be_a_symbolic_link_into_a_synced_folder(
    places: Places, tmp_path: Path
) -> None:
    (tmp_path / "synced" / "2026").mkdir(parents=True)
    (tmp_path / "synced" / "2026" / "a.toml").write_bytes(b"")
    places.history.parent.mkdir()
    places.history.symlink_to(tmp_path / "synced")
    assert listed(places) == ["a.toml"]


def test_a_folder_that_cannot_be_listed_is_named_once_and_the_rest_is_there(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(places, "2025/a.toml", "2026/b.toml")
    real = Path.iterdir

    def iterdir(path: Path) -> object:
        if path.name == "2026":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    found = list_history(places)
    assert listed(places) == ["a.toml"]
    assert [str(fault) for fault in found.faults] == [
        f"{places.history / '2026'}: cannot be listed: Permission denied"
    ]


def test_a_file_in_the_place_of_history_is_named(places: Places) -> None:
    places.history.parent.mkdir()
    places.history.write_bytes(b"")
    assert "cannot be listed" in str(list_history(places).faults)


def test_beyond_a_limit_the_oldest_are_left_out_and_that_is_said(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "MAX_FILES", 3)
    put(
        places,
        "2024/2024.toml",
        "2025/2025-1.toml",
        "2025/2025-2.toml",
        "2026/a.toml",
        "2026/b.toml",
    )
    assert listed(places) == ["b.toml", "a.toml", "2025-2.toml"]
    assert [fault.file for fault in list_history(places).faults] == [
        str(places.history / "2025"),
        str(places.history / "2024"),
    ]
