-- What goals read of what visitors did. Kept under analytics, apart from the signals that profiles are made of.
CREATE TABLE activity (
  sequence ${identity},
  visitor ${bytes} NOT NULL,
  id ${bytes} NOT NULL,
  time BIGINT NOT NULL,
  received BIGINT NOT NULL,
  kind VARCHAR(16) NOT NULL,
  subject TEXT NOT NULL,
  amount INTEGER NOT NULL
);
CREATE UNIQUE INDEX activity_once ON activity (visitor, id);
CREATE INDEX activity_time ON activity (time);

-- What an exposure counts for (comparison=arm, one on each line), and by what results are read (JSON).
ALTER TABLE exposure ADD COLUMN arms TEXT NOT NULL DEFAULT '';
ALTER TABLE exposure ADD COLUMN traits TEXT NOT NULL DEFAULT '';
CREATE INDEX exposure_component ON exposure (component, time);

-- What is compared. The definition never changes. Exposures up to skipped are not counted anew.
CREATE TABLE comparison (
  id ${identity},
  key TEXT NOT NULL,
  definition TEXT NOT NULL,
  opened BIGINT NOT NULL,
  skipped BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX comparison_key ON comparison (key);

-- The first exposure of each visitor to each comparison. Goals close in the order of their windows; results holds what was added.
CREATE TABLE enrolment (
  visitor ${bytes} NOT NULL,
  comparison BIGINT NOT NULL,
  arm INTEGER NOT NULL,
  time BIGINT NOT NULL,
  known INTEGER NOT NULL,
  traits TEXT NOT NULL,
  due BIGINT,
  closed INTEGER NOT NULL DEFAULT 0,
  results TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (visitor, comparison)
);
CREATE INDEX enrolment_due ON enrolment (due) WHERE due IS NOT NULL;
CREATE INDEX enrolment_comparison ON enrolment (comparison, time);

-- The sums that reports are made of, by day since 1970 (UTC). Goal -1 counts who joined; no dimension is everybody.
CREATE TABLE rollup (
  comparison BIGINT NOT NULL,
  day BIGINT NOT NULL,
  arm INTEGER NOT NULL,
  goal INTEGER NOT NULL,
  dimension VARCHAR(128) NOT NULL,
  value VARCHAR(64) NOT NULL,
  visitors BIGINT NOT NULL, reached BIGINT NOT NULL, known BIGINT NOT NULL,
  sum_y BIGINT NOT NULL, sum_d BIGINT NOT NULL, sum_b BIGINT NOT NULL, sum_c BIGINT NOT NULL,
  known_y BIGINT NOT NULL, known_d BIGINT NOT NULL,
  yy_high BIGINT NOT NULL, yy_low BIGINT NOT NULL, yd_high BIGINT NOT NULL, yd_low BIGINT NOT NULL,
  yb_high BIGINT NOT NULL, yb_low BIGINT NOT NULL, yc_high BIGINT NOT NULL, yc_low BIGINT NOT NULL,
  dd_high BIGINT NOT NULL, dd_low BIGINT NOT NULL, db_high BIGINT NOT NULL, db_low BIGINT NOT NULL,
  dc_high BIGINT NOT NULL, dc_low BIGINT NOT NULL, bb_high BIGINT NOT NULL, bb_low BIGINT NOT NULL,
  bc_high BIGINT NOT NULL, bc_low BIGINT NOT NULL, cc_high BIGINT NOT NULL, cc_low BIGINT NOT NULL,
  PRIMARY KEY (comparison, day, arm, goal, dimension, value)
);

-- How many visitors withdrew, who are in no other number any more.
CREATE TABLE departure (
  comparison BIGINT NOT NULL,
  arm INTEGER NOT NULL,
  visitors BIGINT NOT NULL,
  PRIMARY KEY (comparison, arm)
);

-- How far the log of exposures is counted, and from when on it is complete; one row.
CREATE TABLE counting (
  position BIGINT NOT NULL,
  until BIGINT NOT NULL,
  complete BIGINT NOT NULL
);
INSERT INTO counting (position, until, complete) VALUES (0, 0, 0);
