-- The choice of a model with its inputs, for exposures of optimizations; empty once it is too old or a purpose was withdrawn.
ALTER TABLE exposure ADD COLUMN choice ${bytes};
CREATE INDEX exposure_choice ON exposure (component, time) WHERE choice IS NOT NULL;

-- The newest states of each optimization's model, by the key of its phase.
CREATE TABLE model_epoch (
  phase TEXT NOT NULL,
  number BIGINT NOT NULL,
  epoch ${bytes} NOT NULL,
  digest VARCHAR(16) NOT NULL,
  created BIGINT NOT NULL,
  PRIMARY KEY (phase, number)
);

-- Work that one instance does for all.
CREATE TABLE lease (
  name VARCHAR(64) PRIMARY KEY,
  holder VARCHAR(64) NOT NULL,
  until BIGINT NOT NULL
);
