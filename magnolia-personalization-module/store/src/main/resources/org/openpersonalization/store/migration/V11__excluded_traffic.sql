-- Page views that no result counts, by day and kind, without any id.
CREATE TABLE excluded_traffic (
  day VARCHAR(10) NOT NULL,
  kind VARCHAR(16) NOT NULL,
  views BIGINT NOT NULL,
  PRIMARY KEY (day, kind)
);
