-- An edit writes several fields of its row; before, it wrote one, and a new line was eight edits. What is in the log stays as
-- it is: each old edit becomes one of a single field, in its old place.

-- What edits write: there are a few dozen shapes, and each edit names one instead of all its fields.
CREATE TABLE shape (
    n      INTEGER PRIMARY KEY,
    kind   TEXT    NOT NULL,
    fields TEXT    NOT NULL,  -- their names, as a JSON list, ascending
    UNIQUE (kind, fields)
) STRICT;
INSERT INTO shape (kind, fields) SELECT DISTINCT kind, json_array(field) FROM op ORDER BY kind, field;

CREATE TABLE edit (
    n       INTEGER PRIMARY KEY AUTOINCREMENT,
    id      BLOB    NOT NULL UNIQUE,
    scope   BLOB    NOT NULL,
    row     BLOB    NOT NULL,
    shape   INTEGER NOT NULL REFERENCES shape (n),
    base    BLOB    NOT NULL,  -- the edits that this one replaces, 16 bytes each
    replica BLOB    NOT NULL,
    seq     INTEGER NOT NULL,
    person  BLOB    NOT NULL,
    wall_ms INTEGER NOT NULL,
    extra   BLOB    NOT NULL,  -- keys of a newer version, byte for byte
    content TEXT    NOT NULL   -- the values in the order of the shape, as a JSON list; last, so that long texts are not fetched
) STRICT;
INSERT INTO edit
SELECT n, id, scope, row,
       (SELECT shape.n FROM shape WHERE shape.kind = op.kind AND shape.fields = json_array(op.field)),
       unhex(coalesce(hex(base), '')
             || coalesce((SELECT group_concat(hex(more.base), '') FROM op_base more WHERE more.op_n = op.n), '')),
       replica, seq, person, wall_ms, extra,
       CASE tag
           WHEN 3 THEN json_array(json_object('bytes', lower(hex(value))))
           WHEN 4 THEN json_array(json_object('row', lower(hex(value))))
           ELSE json_array(value)
       END
FROM op ORDER BY n;

DROP TABLE op_base;
DROP TABLE op;
ALTER TABLE edit RENAME TO op;
CREATE INDEX op_row ON op (row);
CREATE INDEX op_scope ON op (scope);
CREATE INDEX op_replica ON op (replica, seq);
