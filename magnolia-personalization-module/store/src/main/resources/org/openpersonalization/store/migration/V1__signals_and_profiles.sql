-- One row for each signal, in the order in which they became durable.
CREATE TABLE signal_log (
  sequence ${identity},
  visitor ${bytes} NOT NULL,
  id ${bytes} NOT NULL,
  received BIGINT NOT NULL,
  purpose VARCHAR(64) NOT NULL,
  body TEXT NOT NULL
);
CREATE UNIQUE INDEX signal_log_once ON signal_log (visitor, id);
CREATE INDEX signal_log_received ON signal_log (received);

-- What the log adds up to: base is the part whose signals are no longer in the log, body is all of it.
CREATE TABLE profile (
  visitor ${bytes} PRIMARY KEY,
  base TEXT NOT NULL,
  body TEXT NOT NULL
);
