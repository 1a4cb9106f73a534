-- One row for each decision of a visitor about a purpose, never changed. The hash is taken over all of body.
CREATE TABLE consent_record (
  sequence BIGINT PRIMARY KEY,
  subject VARCHAR(64) NOT NULL,
  time BIGINT NOT NULL,
  purpose VARCHAR(64) NOT NULL,
  verdict VARCHAR(16) NOT NULL,
  body TEXT NOT NULL,
  previous VARCHAR(64) NOT NULL,
  hash VARCHAR(64) NOT NULL
);
CREATE INDEX consent_record_subject ON consent_record (subject, sequence);
CREATE INDEX consent_record_time ON consent_record (time);

-- What ties a visitor's consent id to the commitment in the records; deleting a row erases the tie.
CREATE TABLE consent_subject (
  pseudonym ${bytes} PRIMARY KEY,
  salt ${bytes} NOT NULL
);
