-- Everything Connote keeps on disk about its poll. There is no row per person and no list of answers:
-- an answer adds one to a few running totals and is gone. The method page prints these tables from
-- the live database, comments included.
--
-- The program carries this file inside it and runs it once, when it makes a new database.

CREATE TABLE rounds (
  kind    TEXT    NOT NULL, -- opinion (the poll) or choice (after a note)
  id      INTEGER NOT NULL, -- 1, 2, 3 … within its kind
  opened  TEXT    NOT NULL, -- ISO week, such as 2026-W48; never a day or an hour
  closed  TEXT    NOT NULL, -- ISO week, or empty while the round is open
  ballots INTEGER NOT NULL, -- how many answers, exactly
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE tallies (
  "table" TEXT    NOT NULL, -- send, receive, reasons or choice
  round   INTEGER NOT NULL, -- the round's id within the kind that the table belongs to
  cell    TEXT    NOT NULL, -- one of the answers of that table
  n       INTEGER NOT NULL, -- the running total
  PRIMARY KEY ("table", round, cell)
) STRICT, WITHOUT ROWID;

CREATE TABLE spent (
  epoch INTEGER NOT NULL, -- the six hours in which the form was handed out
  mark  BLOB    NOT NULL, -- 16 bytes; says that a form came back, not what it said or from whom
  PRIMARY KEY (epoch, mark)
) STRICT, WITHOUT ROWID;

CREATE TABLE releases (
  number INTEGER PRIMARY KEY, -- 1, 2, 3 …: the number of the published files
  kind   TEXT    NOT NULL,    -- which round the release added: its kind
  round  INTEGER NOT NULL     -- and its id within that kind
) STRICT;
