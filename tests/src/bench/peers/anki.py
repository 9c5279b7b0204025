"""What Anki takes for as many notes as there are lines: a line of figures in milliseconds.

anki.py FOLDER LINES: one note for every line of the file LINES.
"""

import pathlib
import sys
import time

from anki.collection import (
    AddNoteRequest,
    Collection,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)

folder = pathlib.Path(sys.argv[1])
lines = pathlib.Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()
package = str(folder / "lines.apkg")


def milliseconds(work):
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


here = Collection(str(folder / "here.anki2"))
deck = here.decks.id("Lines")
kind = here.models.by_name("Basic")
notes = []
for number, line in enumerate(lines):
    note = here.new_note(kind)
    note["Front"], note["Back"] = str(number), line
    notes.append(AddNoteRequest(note=note, deck_id=deck))
here.add_notes(notes)

choice = ExportAnkiPackageOptions(
    with_scheduling=False, with_deck_configs=False, with_media=False, legacy=False
)
giving = milliseconds(
    lambda: here.export_anki_package(out_path=package, options=choice, limit=None)
)
there = Collection(str(folder / "there.anki2"))


def take():
    there.import_anki_package(
        ImportAnkiPackageRequest(
            package_path=package, options=ImportAnkiPackageOptions(merge_notetypes=True)
        )
    )


taking = milliseconds(take)
again = milliseconds(take)
assert there.note_count() == len(lines), "every note came over"
print(giving, taking, again)
here.close()
there.close()
