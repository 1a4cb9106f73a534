-- The consent ledger with all it proves; what was there before was never written to.
DROP TABLE consent_record;
DROP TABLE consent_subject;

-- One row for each link of the chain. The hash covers all of body; the columns beside it are for searching and say the same.
-- A purged row keeps its number, the two hashes, and the number of the purge.
CREATE TABLE consent_record (
  sequence BIGINT PRIMARY KEY,
  kind VARCHAR(16) NOT NULL,
  id VARCHAR(36),
  subject VARCHAR(64),
  time BIGINT,
  purpose VARCHAR(64),
  verdict VARCHAR(16),
  source VARCHAR(32),
  valid_until BIGINT,
  body TEXT,
  previous VARCHAR(64) NOT NULL,
  hash VARCHAR(64) NOT NULL,
  purge BIGINT
);
CREATE UNIQUE INDEX consent_record_id ON consent_record (id);
CREATE INDEX consent_record_subject ON consent_record (subject, purpose, sequence);
CREATE INDEX consent_record_time ON consent_record (time);
CREATE INDEX consent_record_end ON consent_record (valid_until);

-- What ties a visitor's consent id to the commitment in the records; deleting a row erases the tie.
CREATE TABLE consent_subject (
  pseudonym ${bytes} PRIMARY KEY,
  salt ${bytes} NOT NULL,
  commitment VARCHAR(64) NOT NULL
);
CREATE UNIQUE INDEX consent_subject_commitment ON consent_subject (commitment);

-- Every wording that visitors were ever asked to agree to.
CREATE TABLE purpose_text (
  purpose VARCHAR(64) NOT NULL,
  version INTEGER NOT NULL,
  language VARCHAR(35) NOT NULL,
  since BIGINT NOT NULL,
  label TEXT NOT NULL,
  description TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (purpose, version, language)
);

-- How often browsers without a consent id sent Global Privacy Control, by day.
CREATE TABLE privacy_signal (
  day VARCHAR(10) NOT NULL,
  jurisdiction VARCHAR(16) NOT NULL,
  requests BIGINT NOT NULL,
  PRIMARY KEY (day, jurisdiction)
);

-- What people asked about their data.
CREATE TABLE subject_request (
  id VARCHAR(36) PRIMARY KEY,
  kind VARCHAR(16) NOT NULL,
  channel VARCHAR(16) NOT NULL,
  received BIGINT NOT NULL,
  due BIGINT NOT NULL,
  status VARCHAR(16) NOT NULL,
  reference TEXT NOT NULL
);
CREATE INDEX subject_request_due ON subject_request (due);

-- Who did what.
CREATE TABLE audit_event (
  sequence ${identity},
  time BIGINT NOT NULL,
  actor TEXT NOT NULL,
  action VARCHAR(64) NOT NULL,
  target TEXT NOT NULL,
  detail TEXT NOT NULL
);
CREATE INDEX audit_event_target ON audit_event (target);

-- What was granted when a signal or a decision was kept, and under which rule.
ALTER TABLE signal_log ADD COLUMN consent TEXT NOT NULL DEFAULT '';
ALTER TABLE signal_log ADD COLUMN regime VARCHAR(8) NOT NULL DEFAULT '';
ALTER TABLE exposure ADD COLUMN regime VARCHAR(8) NOT NULL DEFAULT '';
ALTER TABLE exposure ADD COLUMN reason TEXT NOT NULL DEFAULT '';
