-- Reminders that members set for themselves, one a guild; replaced when set anew. due_at is when it comes next, for the study day in
-- day; without a day it is to be planned anew from due_at on (0: from now on). No weekdays: every day that is not a rest day.
-- revision grows with every change, so that nobody plans by what was true before one.
CREATE TABLE study_reminder (
    member     BIGINT NOT NULL,
    guild      BIGINT NOT NULL,
    act        BIGINT NOT NULL,
    made_at    BIGINT NOT NULL,
    local_time TEXT   NOT NULL,
    weekdays   TEXT   NOT NULL,
    state      TEXT   NOT NULL CHECK (state IN ('ON', 'CLOSED', 'TOLD')),
    due_at     BIGINT,
    day        TEXT,
    revision   BIGINT NOT NULL,
    PRIMARY KEY (member, guild)
);
CREATE INDEX study_reminder_due ON study_reminder (due_at, member, guild);
CREATE INDEX study_reminder_of_guild ON study_reminder (guild);
CREATE INDEX study_reminder_untold ON study_reminder (member) WHERE state = 'CLOSED';

-- What became of each study day's message; claimed before it is sent. Rows are deleted after 30 days.
CREATE TABLE study_reminder_sent (
    member     BIGINT NOT NULL,
    guild      BIGINT NOT NULL,
    day        TEXT   NOT NULL,
    state      TEXT   NOT NULL CHECK (state IN ('CLAIMED', 'SENT', 'LATE', 'FAILED')),
    claimed_at BIGINT NOT NULL,
    PRIMARY KEY (member, guild, day)
);
CREATE INDEX study_reminder_sent_by_age ON study_reminder_sent (claimed_at);
CREATE INDEX study_reminder_claimed ON study_reminder_sent (claimed_at) WHERE state = 'CLAIMED';
