-- An exposure that is reported twice is one row. The index also finds the rows of a visitor.
CREATE UNIQUE INDEX exposure_once ON exposure (visitor, id);
DROP INDEX exposure_visitor;
