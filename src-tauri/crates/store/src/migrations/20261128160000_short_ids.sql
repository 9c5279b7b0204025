-- Ids that stand in the log again and again by a short number: cases and groups, databases, people. It makes the log, and the
-- indexes on it, a good deal smaller and faster.
CREATE TABLE short_id (
    n  INTEGER PRIMARY KEY,
    id BLOB    NOT NULL UNIQUE
) STRICT;
INSERT INTO short_id (id) SELECT scope FROM op UNION SELECT replica FROM op UNION SELECT person FROM op;

-- Nothing of it refers to another table by a rule of SQLite: that would be looked up again for every edit that is written, and a
-- number that stands nowhere is noticed when it is read.
CREATE TABLE edit (
    n       INTEGER PRIMARY KEY AUTOINCREMENT,
    id      BLOB    NOT NULL UNIQUE,
    row     BLOB    NOT NULL,
    scope   INTEGER NOT NULL,  -- in short_id
    shape   INTEGER NOT NULL,
    replica INTEGER NOT NULL,  -- in short_id
    seq     INTEGER NOT NULL,
    person  INTEGER NOT NULL,  -- in short_id
    wall_ms INTEGER NOT NULL,
    base    BLOB    NOT NULL,  -- the edits that this one replaces, 16 bytes each
    extra   BLOB    NOT NULL,  -- keys of a newer version, byte for byte
    content TEXT    NOT NULL   -- the values in the order of the shape, as a JSON list; last, so that long texts are not fetched
) STRICT;
INSERT INTO edit
SELECT op.n, op.id, op.row, scopes.n, op.shape, replicas.n, op.seq, persons.n, op.wall_ms, op.base, op.extra, op.content
FROM op
JOIN short_id scopes ON scopes.id = op.scope
JOIN short_id replicas ON replicas.id = op.replica
JOIN short_id persons ON persons.id = op.person
ORDER BY op.n;

DROP TABLE op;
ALTER TABLE edit RENAME TO op;
CREATE INDEX op_row ON op (row);
CREATE INDEX op_scope ON op (scope);
CREATE INDEX op_replica ON op (replica, seq);

-- What a file for colleagues says about a case, or about the group: which edits there are of it. It holds for as long as the
-- log has as many edits of it and the same last one; when it does not, it is made again where it is needed.
CREATE TABLE scope_summary (
    scope         INTEGER NOT NULL PRIMARY KEY,  -- in short_id
    ops           INTEGER NOT NULL,
    last_op       INTEGER NOT NULL,
    content_bytes INTEGER NOT NULL,              -- how long everything is that was written, about
    summary       BLOB    NOT NULL               -- as the app writes it
) STRICT;
