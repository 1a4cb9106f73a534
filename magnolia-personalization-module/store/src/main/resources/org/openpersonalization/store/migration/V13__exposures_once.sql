-- An exposure that is reported twice is one row: the first. The index also finds the rows of a visitor.
DELETE FROM exposure WHERE sequence NOT IN (SELECT MIN(sequence) FROM exposure GROUP BY visitor, id);
CREATE UNIQUE INDEX exposure_once ON exposure (visitor, id);
DROP INDEX exposure_visitor;
