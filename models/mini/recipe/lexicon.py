"""The visual lexicon of ../lexicon: what things look like, in our own words."""

from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent.parent / "lexicon"
HEADER = "concept\taliases\tlooks\tsetting\tlookalikes"


class Entry(NamedTuple):
    """`names`: the concept and its aliases; `looks`, `setting`: one line each; `lookalikes`: names of other things."""

    family: str
    names: tuple
    looks: str
    setting: str
    lookalikes: tuple


def read(folder=FOLDER):
    """Every entry, files in the order of their names. Raises ValueError for a malformed line or a name that two entries have."""
    entries, owner = [], {}
    for path in sorted(folder.glob("*.tsv")):
        header, *lines = path.read_text(encoding="utf8").rstrip("\n").split("\n")
        if header != HEADER:
            raise ValueError(f"{path.name}: the first line must be {HEADER!r}")
        for number, line in enumerate(lines, 2):
            fields = line.split("\t")
            if len(fields) != 5:
                raise ValueError(f"{path.name}:{number}: {len(fields)} fields instead of 5")
            concept, aliases, looks, setting, lookalikes = fields
            entry = Entry(path.stem, (concept, *filter(None, aliases.split("|"))), looks, setting, tuple(lookalikes.split("|")))
            for name in entry.names:
                if name in owner:
                    raise ValueError(f"{path.name}:{number}: {name!r} stands at {owner[name]} too")
                owner[name] = f"{path.name}:{number}"
            entries.append(entry)
    return entries


def by_name(entries):
    """Name or alias -> entry."""
    return {name: entry for entry in entries for name in entry.names}
