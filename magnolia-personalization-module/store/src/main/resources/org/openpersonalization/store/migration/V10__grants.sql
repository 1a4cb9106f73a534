-- Since when it was allowed to keep the row, by the choice that allowed it; 0 without a choice, and for rows of before, so that
-- each deletion reaches them. Deletions compare choices of one browser, never clocks of instances.
ALTER TABLE signal_log ADD COLUMN granted BIGINT NOT NULL DEFAULT 0;
ALTER TABLE exposure ADD COLUMN granted BIGINT NOT NULL DEFAULT 0;
ALTER TABLE activity ADD COLUMN granted BIGINT NOT NULL DEFAULT 0;
ALTER TABLE enrolment ADD COLUMN granted BIGINT NOT NULL DEFAULT 0;
