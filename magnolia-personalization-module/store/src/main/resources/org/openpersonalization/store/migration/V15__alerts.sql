-- Conditions that need a person. There is one alert of a kind and subject that is not resolved.
CREATE TABLE alert (
  id VARCHAR(36) PRIMARY KEY,
  kind VARCHAR(64) NOT NULL,
  subject VARCHAR(500) NOT NULL,
  message TEXT NOT NULL,
  link VARCHAR(500) NOT NULL,
  raised BIGINT NOT NULL,
  acknowledged_by VARCHAR(255),
  acknowledged BIGINT,
  resolved BIGINT
);
CREATE UNIQUE INDEX alert_unresolved ON alert (kind, subject) WHERE resolved IS NULL;
CREATE INDEX alert_resolved ON alert (kind, subject, resolved);

-- Messages to the webhook. A lease puts the due time off until its end.
CREATE TABLE webhook_message (
  id VARCHAR(64) PRIMARY KEY,
  type VARCHAR(64) NOT NULL,
  created BIGINT NOT NULL,
  body TEXT NOT NULL,
  state VARCHAR(16) NOT NULL,
  attempts INTEGER NOT NULL,
  due BIGINT NOT NULL,
  tried BIGINT,
  result VARCHAR(32),
  status INTEGER
);
CREATE INDEX webhook_message_due ON webhook_message (state, due);
CREATE INDEX webhook_message_created ON webhook_message (created);
