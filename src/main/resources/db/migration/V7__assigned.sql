-- Why an assignment was changed, in the moderator's words; whether a moderator looks at what was done before it is complete.
ALTER TABLE assignment_change ADD COLUMN note TEXT;
ALTER TABLE assignment ADD COLUMN review SMALLINT NOT NULL DEFAULT 0;

-- Who was seen holding a role to which something is assigned, and seen without it later; the last row holds. Whoever never acts is not here.
CREATE TABLE role_holder (
    guild   BIGINT   NOT NULL,
    role    BIGINT   NOT NULL,
    member  BIGINT   NOT NULL,
    act     BIGINT   NOT NULL,
    seen_at BIGINT   NOT NULL,
    holds   SMALLINT NOT NULL,
    PRIMARY KEY (guild, role, member, act)
);
CREATE INDEX role_holder_by_member ON role_holder (guild, member);

-- What became of an assignment for one of those whom it concerns. Stage 0 of a round: every step is done; stage 1: what a moderator said of
-- it. A new round begins when the member hands it in again.
CREATE TABLE completion (
    assignment BIGINT  NOT NULL REFERENCES assignment (id),
    member     BIGINT  NOT NULL,
    round      INTEGER NOT NULL,
    stage      INTEGER NOT NULL,
    kind       TEXT    NOT NULL CHECK (kind IN ('COMPLETED', 'SUBMITTED', 'ACCEPTED', 'RETURNED')),
    act        BIGINT  NOT NULL,
    made_at    BIGINT  NOT NULL,
    actor      BIGINT  NOT NULL,
    note       TEXT,
    PRIMARY KEY (assignment, member, round, stage)
);
CREATE INDEX completion_by_time ON completion (made_at);
