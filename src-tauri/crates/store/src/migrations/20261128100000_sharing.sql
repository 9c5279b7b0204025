-- What is shared with colleagues, and what stands on this laptop only.

-- What was erased for everyone. Grows and never shrinks; holds ids and no content.
CREATE TABLE erasure (
    id        BLOB    NOT NULL PRIMARY KEY,
    what      INTEGER NOT NULL,  -- 1 scope, 2 row, 3 edit
    target    BLOB    NOT NULL,
    reason    INTEGER NOT NULL,
    person    BLOB    NOT NULL,
    signature BLOB    NOT NULL,
    at_ms     INTEGER NOT NULL   -- when this laptop heard of it
) STRICT, WITHOUT ROWID;

-- Of which group a case is, when it came without its title: lessons go alone.
CREATE TABLE group_scope (
    scope     BLOB NOT NULL PRIMARY KEY,
    community BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX group_scope_community ON group_scope (community);

-- Cases that were taken off this laptop and nowhere else: what arrives of them is passed over.
CREATE TABLE set_aside (
    scope BLOB    NOT NULL PRIMARY KEY,
    at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The laptops of colleagues, by the key with which they sign.
CREATE TABLE colleague (
    device     BLOB    NOT NULL PRIMARY KEY,
    card       TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    added_ms   INTEGER NOT NULL,
    removed_ms INTEGER,
    choice     TEXT               -- what was given last time, as the app keeps it
) STRICT, WITHOUT ROWID;

-- The files that were given and taken in, in order.
CREATE TABLE package (
    n        INTEGER PRIMARY KEY AUTOINCREMENT,
    id       BLOB    NOT NULL,
    given    INTEGER NOT NULL,  -- 1 when it was made here
    device   BLOB    NOT NULL,  -- the laptop that made it
    at_ms    INTEGER NOT NULL,  -- when it was made here or taken in
    first_op INTEGER NOT NULL,  -- what it brought stands in the log from here
    last_op  INTEGER NOT NULL,  -- to here; 0 when it brought nothing
    about    TEXT    NOT NULL   -- what the app tells of it
) STRICT;
CREATE INDEX package_id ON package (id);

-- What a newer version put in a file and this one does not know, to be passed on.
CREATE TABLE unknown_frame (
    scope   BLOB    NOT NULL,  -- the group
    kind    INTEGER NOT NULL,
    flags   INTEGER NOT NULL,
    payload BLOB    NOT NULL,
    UNIQUE (scope, kind, payload)
) STRICT;

-- How people are called beside what they wrote: the name of their laptop.
CREATE TABLE writer (
    person BLOB NOT NULL PRIMARY KEY,
    name   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
