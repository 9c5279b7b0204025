-- The folder in which the laptops of a group put their files ready for one another: where it is on this laptop, and nowhere else.
CREATE TABLE shared_folder (
    community    BLOB    NOT NULL PRIMARY KEY,
    path         TEXT    NOT NULL,
    replica      BLOB    NOT NULL,  -- the name under which this laptop last wrote there
    state        BLOB,              -- what stood here when a file was last put there, as the app sums it up
    put_ms       INTEGER,           -- when that was
    is_owed      INTEGER NOT NULL,  -- 1 when a file is to be put there by itself, and was not yet
    holds_erased INTEGER NOT NULL   -- 1 when older files of this laptop there hold what was erased since
) STRICT, WITHOUT ROWID;

-- What was read in it, so that a file that did not change is not read again.
CREATE TABLE shared_file (
    community   BLOB    NOT NULL,
    place       TEXT    NOT NULL,  -- in the folder
    size_bytes  INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL,
    package     BLOB    NOT NULL,
    device      BLOB    NOT NULL,  -- the laptop that made it
    replica     BLOB    NOT NULL,
    laptop      TEXT    NOT NULL,  -- how that is called there
    scope       BLOB    NOT NULL,  -- the group that it is of
    made_ms     INTEGER NOT NULL,
    is_settled  INTEGER NOT NULL,  -- 1 when there is nothing in it that is not here
    PRIMARY KEY (community, place)
) STRICT, WITHOUT ROWID;
