-- The record of one data directory. Tables are clustered on what they are read by.

CREATE TABLE streams (
    partition TEXT NOT NULL,
    name      TEXT NOT NULL,
    version   INTEGER NOT NULL,
    shape     INTEGER NOT NULL,
    state     BLOB NOT NULL,
    hash      TEXT NOT NULL,
    requests  TEXT NOT NULL,            -- a JSON array of texts
    PRIMARY KEY (partition, name)
) WITHOUT ROWID;

CREATE TABLE events (
    partition TEXT NOT NULL,
    name      TEXT NOT NULL,
    version   INTEGER NOT NULL,
    data      BLOB NOT NULL,
    at        TEXT NOT NULL,            -- ISO 8601 with its offset: what was decided, to the tick
    by        TEXT NOT NULL,
    hash      TEXT NOT NULL,
    PRIMARY KEY (partition, name, version)
) WITHOUT ROWID;

-- WITHOUT ROWID is the point here: a rowid would number the slips in the order in which they arrived.
CREATE TABLE slips (
    partition TEXT NOT NULL,
    box       TEXT NOT NULL,
    id        TEXT NOT NULL,
    data      BLOB NOT NULL,
    PRIMARY KEY (partition, box, id)
) WITHOUT ROWID;

-- The one table that keeps an order of arrival: messages leave oldest first.
CREATE TABLE outbox (
    seq       INTEGER PRIMARY KEY AUTOINCREMENT,
    partition TEXT NOT NULL,
    id        TEXT NOT NULL,
    data      BLOB NOT NULL,
    UNIQUE (partition, id)
);
