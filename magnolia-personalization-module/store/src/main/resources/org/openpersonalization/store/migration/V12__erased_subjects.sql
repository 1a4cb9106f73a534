-- Erased consent subjects, as a hash, so that a decision that still waits on another instance is not recorded afterwards.
CREATE TABLE erased_subject (
  mark ${bytes} PRIMARY KEY,
  at BIGINT NOT NULL
);
