-- What is still to be deleted of visitors who were told that it will be. Nothing else fills this table; a row goes when its
-- deletion is done.
CREATE TABLE deletion (
  sequence ${identity},
  id VARCHAR(36) NOT NULL,
  visitor ${bytes} NOT NULL,
  purposes TEXT NOT NULL,
  at BIGINT NOT NULL
);
CREATE UNIQUE INDEX deletion_id ON deletion (id);

-- Whether the database's files may hold copies of deleted content; one row.
CREATE TABLE cleaning (
  due INTEGER NOT NULL
);
INSERT INTO cleaning (due) VALUES (1);

-- How many signals of the visitor are in the log.
ALTER TABLE profile ADD COLUMN logged BIGINT NOT NULL DEFAULT 0;
CREATE INDEX signal_log_visitor ON signal_log (visitor, sequence);
UPDATE profile SET logged = (SELECT COUNT(*) FROM signal_log WHERE signal_log.visitor = profile.visitor);
