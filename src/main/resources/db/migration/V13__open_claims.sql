-- The posts whose last row in occurrence is a claim, for they are looked for every second: kept with that row, in one transaction.
CREATE TABLE open_claim (
    guild  BIGINT  NOT NULL,
    cohort BIGINT  NOT NULL,
    day    TEXT    NOT NULL,
    step   INTEGER NOT NULL,
    PRIMARY KEY (guild, cohort, day)
);
INSERT INTO open_claim (guild, cohort, day, step)
SELECT guild, cohort, day, step FROM occurrence o
WHERE state = 'CLAIMED' AND NOT EXISTS (
    SELECT 1 FROM occurrence later
    WHERE later.guild = o.guild AND later.cohort = o.cohort AND later.day = o.day AND later.step > o.step);
