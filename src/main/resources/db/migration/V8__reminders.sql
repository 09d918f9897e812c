-- Messages about assignments that are sent once: claimed before they are sent. Number: the assignment; of reminders the day, since 1970.
-- Member 0: a channel's reminders. Channel NULL: sent to the member directly. UNKNOWN: perhaps sent, and nobody can look.
CREATE TABLE told (
    guild      BIGINT  NOT NULL,
    kind       TEXT    NOT NULL CHECK (kind IN ('REMINDER', 'COMPLETED', 'SUBMITTED', 'ACCEPTED', 'RETURNED')),
    number     BIGINT  NOT NULL,
    member     BIGINT  NOT NULL,
    round      INTEGER NOT NULL,
    channel    BIGINT,
    state      TEXT    NOT NULL CHECK (state IN ('CLAIMED', 'SENT', 'FAILED', 'UNKNOWN')),
    claimed_at BIGINT  NOT NULL,
    PRIMARY KEY (guild, kind, number, member, round)
);
CREATE INDEX told_by_state ON told (state, guild);

-- Which reminders a message (number) holds; to_member: a direct one. Each is in one message that was not refused.
CREATE TABLE reminder (
    assignment BIGINT   NOT NULL,
    member     BIGINT   NOT NULL,
    due        TEXT     NOT NULL,
    stage      TEXT     NOT NULL CHECK (stage IN ('WEEK', 'DAY', 'OVERDUE')),
    guild      BIGINT   NOT NULL,
    number     BIGINT   NOT NULL,
    to_member  SMALLINT NOT NULL,
    PRIMARY KEY (assignment, member, due, stage)
);
CREATE INDEX reminder_of_message ON reminder (guild, number);

-- Days that members took for themselves when an assignment was overdue; the last one since its due date was set holds.
CREATE TABLE own_due (
    assignment BIGINT NOT NULL,
    member     BIGINT NOT NULL,
    act        BIGINT NOT NULL,
    made_at    BIGINT NOT NULL,
    due        TEXT   NOT NULL,
    PRIMARY KEY (assignment, member, act)
);

-- Whether a member wants to be written to directly; the last row holds.
CREATE TABLE dm_choice (
    guild   BIGINT   NOT NULL,
    member  BIGINT   NOT NULL,
    act     BIGINT   NOT NULL,
    made_at BIGINT   NOT NULL,
    wanted  SMALLINT NOT NULL,
    PRIMARY KEY (guild, member, act)
);
