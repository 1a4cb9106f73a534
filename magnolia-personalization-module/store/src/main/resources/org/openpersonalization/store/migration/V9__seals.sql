-- Id of the key that a consent record is sealed with; empty for records of before, and for purged ones.
ALTER TABLE consent_record ADD COLUMN seal VARCHAR(64);
