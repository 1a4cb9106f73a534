-- One row for each component that was shown to a visitor who agreed to analytics.
CREATE TABLE exposure (
  sequence ${identity},
  visitor ${bytes} NOT NULL,
  id ${bytes} NOT NULL,
  time BIGINT NOT NULL,
  page TEXT NOT NULL,
  component TEXT NOT NULL,
  variant TEXT NOT NULL,
  wanted TEXT NOT NULL,
  rung TEXT NOT NULL,
  consent TEXT NOT NULL
);
CREATE INDEX exposure_visitor ON exposure (visitor);
CREATE INDEX exposure_time ON exposure (time);
