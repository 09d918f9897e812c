-- Whose numbers are to be counted anew: noted in the transaction that may have changed them, taken out when they have been counted.
CREATE TABLE tally_due (
    guild  BIGINT NOT NULL,
    member BIGINT NOT NULL,
    PRIMARY KEY (guild, member)
);
INSERT INTO tally_due (guild, member)
SELECT guild, member FROM ledger
UNION SELECT guild, member FROM mark
UNION SELECT guild, member FROM role_holder
UNION SELECT c.guild, m.member FROM cohort_member m JOIN cohort c ON c.id = m.cohort
UNION SELECT guild, assignee FROM assignment WHERE assignee_kind = 'MEMBER';

-- What a member was counted as. belongs: the groups, a line each; facts: a line each. assigned_at: since when something is open for them.
CREATE TABLE tallied (
    guild       BIGINT  NOT NULL,
    member      BIGINT  NOT NULL,
    first_day   TEXT,
    last_day    TEXT,
    days        INTEGER NOT NULL,
    marked_at   BIGINT,
    assigned_at BIGINT,
    belongs     TEXT    NOT NULL,
    facts       TEXT    NOT NULL,
    PRIMARY KEY (guild, member)
);
CREATE INDEX tallied_by_day ON tallied (guild, last_day, first_day, marked_at, assigned_at, member);

-- How many members of a group have a fact. of_group: 0 for the whole guild, else a cohort or a role.
CREATE TABLE tally (
    guild    BIGINT  NOT NULL,
    of_group BIGINT  NOT NULL,
    kind     TEXT    NOT NULL,
    value    TEXT    NOT NULL,
    members  INTEGER NOT NULL,
    PRIMARY KEY (guild, of_group, kind, value)
);

-- The roadmap by which marks were counted; another one counts them anew.
CREATE TABLE tally_edition (
    curriculum TEXT NOT NULL PRIMARY KEY,
    edition    TEXT NOT NULL
);

-- Members who were looked up in vain: they left. Whoever acts later is back.
CREATE TABLE left_member (
    guild   BIGINT NOT NULL,
    member  BIGINT NOT NULL,
    left_at BIGINT NOT NULL,
    PRIMARY KEY (guild, member)
);

-- Whether boards may name a member; the last row holds.
CREATE TABLE visibility (
    guild   BIGINT   NOT NULL,
    member  BIGINT   NOT NULL,
    act     BIGINT   NOT NULL,
    made_at BIGINT   NOT NULL,
    shown   SMALLINT NOT NULL,
    PRIMARY KEY (guild, member, act)
);

-- The one board of a guild (cohort 0) or a cohort. message NULL: about to be posted. content: what it shows, as a checksum. stopped_for: why
-- it is no longer changed.
CREATE TABLE board (
    guild       BIGINT NOT NULL,
    cohort      BIGINT NOT NULL,
    act         BIGINT NOT NULL,
    channel     BIGINT NOT NULL,
    message     BIGINT,
    claimed_at  BIGINT NOT NULL,
    looked_at   BIGINT NOT NULL,
    content     TEXT,
    stopped_for TEXT,
    PRIMARY KEY (guild, cohort)
);
CREATE INDEX board_by_look ON board (looked_at);

-- Guilds whose moderators want the report each week, and since when.
CREATE TABLE weekly_report (
    guild    BIGINT NOT NULL PRIMARY KEY,
    since_at BIGINT NOT NULL
);

-- What became of a week's report, named by its Monday: claimed before it is sent.
CREATE TABLE weekly_sent (
    guild      BIGINT NOT NULL,
    week       TEXT   NOT NULL,
    channel    BIGINT NOT NULL,
    state      TEXT   NOT NULL CHECK (state IN ('CLAIMED', 'SENT', 'FAILED', 'UNKNOWN')),
    claimed_at BIGINT NOT NULL,
    PRIMARY KEY (guild, week)
);
CREATE INDEX weekly_sent_by_state ON weekly_sent (state);

CREATE INDEX assignment_of_assignee ON assignment (guild, assignee_kind, assignee);
