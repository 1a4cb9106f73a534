-- When the visitor's row was written last, so that those who do not come back are forgotten.
ALTER TABLE profile ADD COLUMN touched BIGINT NOT NULL DEFAULT 0;
CREATE INDEX profile_touched ON profile (touched);

-- For a day: who withdrew what, as a hash, so that what was granted before is not kept any more, whenever it arrives.
CREATE TABLE withdrawal (
  mark ${bytes} PRIMARY KEY,
  at BIGINT NOT NULL
);
