-- The study room's facts. Written for SQLite and PostgreSQL alike.
-- Instants (..._at) are milliseconds since 1970-01-01T00:00Z; dates and times of day are ISO text; weekdays are MON,TUE,...;
-- snowflakes are BIGINT. An act is the snowflake of the interaction that made the row: it makes every write safe to repeat.

-- How a guild was set up; the only table here whose rows are replaced.
CREATE TABLE guild (
    guild      BIGINT NOT NULL PRIMARY KEY,
    curriculum TEXT   NOT NULL,
    channel    BIGINT,
    ping_role  BIGINT,
    post_time  TEXT   NOT NULL,
    zone       TEXT   NOT NULL,
    day_start  TEXT   NOT NULL,
    study_days TEXT   NOT NULL,
    since_at   BIGINT NOT NULL,
    paused_at  BIGINT
);

-- What members set. Zones hold in every guild, the rest in the one where it was set.
CREATE TABLE setting (
    member        BIGINT NOT NULL,
    act           BIGINT NOT NULL,
    guild         BIGINT NOT NULL,
    made_at       BIGINT NOT NULL,
    zone          TEXT,
    study_days    TEXT,
    vacation_from TEXT,
    vacation_to   TEXT,
    PRIMARY KEY (member, act)
);

-- A round of a day begins with each VOID: in each there is one CREDIT.
CREATE TABLE ledger (
    guild   BIGINT  NOT NULL,
    member  BIGINT  NOT NULL,
    day     TEXT    NOT NULL,
    kind    TEXT    NOT NULL CHECK (kind IN ('CREDIT', 'EXCUSE', 'GRANT_FREEZE', 'VOID')),
    act     BIGINT  NOT NULL,
    made_at BIGINT  NOT NULL,
    source  TEXT    NOT NULL,
    actor   BIGINT  NOT NULL,
    reason  TEXT,
    round   INTEGER NOT NULL,
    PRIMARY KEY (guild, member, day, kind, act)
);
CREATE UNIQUE INDEX ledger_one_credit ON ledger (guild, member, day, round) WHERE kind = 'CREDIT';
CREATE INDEX ledger_of_day ON ledger (guild, day);

-- Guild 0: the whole bot was down.
CREATE TABLE outage (
    guild    BIGINT   NOT NULL,
    begun_at BIGINT   NOT NULL,
    ended_at BIGINT   NOT NULL,
    declared SMALLINT NOT NULL,
    PRIMARY KEY (guild, begun_at, ended_at, declared)
);

-- What became of a daily post, a row for each state that it entered; the last one (highest step) holds.
-- Cohort 0: the guild's own post.
CREATE TABLE occurrence (
    guild      BIGINT  NOT NULL,
    cohort     BIGINT  NOT NULL,
    day        TEXT    NOT NULL,
    step       INTEGER NOT NULL,
    state      TEXT    NOT NULL CHECK (state IN ('CLAIMED', 'SENT', 'RELEASED', 'SKIPPED', 'ABANDONED', 'UNCERTAIN')),
    entered_at BIGINT  NOT NULL,
    curriculum TEXT,
    task       TEXT,
    channel    BIGINT,
    message    BIGINT,
    owner      TEXT    NOT NULL,
    reason     TEXT    NOT NULL,
    PRIMARY KEY (guild, cohort, day, step)
);

CREATE TABLE mark (
    member     BIGINT NOT NULL,
    guild      BIGINT NOT NULL,
    curriculum TEXT   NOT NULL,
    node       TEXT   NOT NULL,
    act        BIGINT NOT NULL,
    made_at    BIGINT NOT NULL,
    state      TEXT   NOT NULL CHECK (state IN ('DONE', 'DOING', 'SKIPPED', 'OPEN')),
    PRIMARY KEY (member, guild, curriculum, node, act)
);
CREATE INDEX mark_of_node ON mark (curriculum, node);

CREATE TABLE assignment (
    id            BIGINT NOT NULL PRIMARY KEY,
    guild         BIGINT NOT NULL,
    assignee_kind TEXT   NOT NULL CHECK (assignee_kind IN ('MEMBER', 'ROLE')),
    assignee      BIGINT NOT NULL,
    curriculum    TEXT   NOT NULL,
    milestone     TEXT   NOT NULL,
    due           TEXT,
    note          TEXT,
    made_by       BIGINT NOT NULL,
    made_at       BIGINT NOT NULL
);
CREATE INDEX assignment_of_guild ON assignment (guild, made_at);

CREATE TABLE assignment_change (
    assignment BIGINT NOT NULL REFERENCES assignment (id),
    act        BIGINT NOT NULL,
    made_at    BIGINT NOT NULL,
    actor      BIGINT NOT NULL,
    kind       TEXT   NOT NULL CHECK (kind IN ('EXTEND', 'CANCEL')),
    due        TEXT,
    PRIMARY KEY (assignment, act)
);

-- Nobody's name: who asked is not kept. Guild 0: a direct message. Rows are deleted after 90 days.
CREATE TABLE question (
    id         BIGINT NOT NULL PRIMARY KEY,
    guild      BIGINT NOT NULL,
    curriculum TEXT   NOT NULL,
    text       TEXT   NOT NULL,
    outcome    TEXT   NOT NULL,
    asked_at   BIGINT NOT NULL,
    helpful    SMALLINT
);
CREATE INDEX question_of_guild ON question (guild, asked_at);
CREATE INDEX question_by_age ON question (asked_at);
