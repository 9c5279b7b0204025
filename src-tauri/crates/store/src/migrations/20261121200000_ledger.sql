-- The log of edits: the store itself. Everything that is not in this file is a projection and can be rebuilt.
-- Rows of the log have a growing number as their key and the random id in an index beside it: a random clustered key made
-- a large import seven times as slow. The value comes last, so that reading the rest does not fetch long texts.
CREATE TABLE op (
    n       INTEGER PRIMARY KEY AUTOINCREMENT,
    id      BLOB    NOT NULL UNIQUE,
    scope   BLOB    NOT NULL,
    row     BLOB    NOT NULL,
    kind    TEXT    NOT NULL,
    field   TEXT    NOT NULL,
    base    BLOB,              -- the edit that this one replaces; the others, if any, are in op_base
    replica BLOB    NOT NULL,
    seq     INTEGER NOT NULL,
    person  BLOB    NOT NULL,
    wall_ms INTEGER NOT NULL,
    extra   BLOB    NOT NULL,  -- keys of a newer version, byte for byte
    tag     INTEGER NOT NULL,  -- 0 null, 1 int, 2 text, 3 bytes, 4 row
    value   ANY
) STRICT;
CREATE INDEX op_row ON op (row, field);
CREATE INDEX op_scope ON op (scope);
CREATE INDEX op_replica ON op (replica, seq);
CREATE INDEX op_base_one ON op (base) WHERE base IS NOT NULL;

-- The second and further edits that a resolution replaces.
CREATE TABLE op_base (
    op_n INTEGER NOT NULL REFERENCES op (n) ON DELETE CASCADE,
    base BLOB    NOT NULL,
    PRIMARY KEY (op_n, base)
) STRICT, WITHOUT ROWID;
CREATE INDEX op_base_base ON op_base (base);

-- Half-typed text; outside the log, replaced while typing.
CREATE TABLE draft (
    key   TEXT    NOT NULL PRIMARY KEY,
    text  TEXT    NOT NULL,
    at_ms INTEGER NOT NULL
) STRICT;

-- What Undo (side 0) and Redo (side 1) can go through: the edits of a step are a range of the log.
CREATE TABLE undo_step (
    n        INTEGER PRIMARY KEY AUTOINCREMENT,
    side     INTEGER NOT NULL,
    action   TEXT    NOT NULL,
    first_op INTEGER NOT NULL,
    last_op  INTEGER NOT NULL
) STRICT;

-- Facts about this store: replica, person, last id, fingerprint of the projection.
CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value ANY  NOT NULL
) STRICT;
