-- Experiments as they run. Each row is a phase, with all that its numbers depend on; only its end and its state change.
CREATE TABLE experiment_phase (
  experiment TEXT NOT NULL,
  number INTEGER NOT NULL,
  plan TEXT NOT NULL,
  started BIGINT NOT NULL,
  ended BIGINT,
  state VARCHAR(16) NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (experiment, number)
);

-- What was done with experiments.
CREATE TABLE experiment_act (
  sequence ${identity},
  experiment TEXT NOT NULL,
  phase INTEGER NOT NULL,
  kind VARCHAR(16) NOT NULL,
  actor TEXT NOT NULL,
  reason TEXT NOT NULL,
  time BIGINT NOT NULL
);
CREATE INDEX experiment_act_experiment ON experiment_act (experiment, sequence);

-- What the programme as a whole is measured by.
CREATE TABLE programme_phase (
  number INTEGER PRIMARY KEY,
  goals TEXT NOT NULL,
  holdout DOUBLE PRECISION NOT NULL,
  control DOUBLE PRECISION NOT NULL,
  started BIGINT NOT NULL
);

-- Grows with every change of the above; one row.
CREATE TABLE experiment_revision (
  revision BIGINT NOT NULL
);
INSERT INTO experiment_revision (revision) VALUES (0);
