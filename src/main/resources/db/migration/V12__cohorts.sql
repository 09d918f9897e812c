-- Groups within a guild that follow a course of their own. id: the act that made it, which occurrences name. course as a guild's; since_at: no
-- post that was due before is made; held_at and held_for: since when and why its posts rest.
CREATE TABLE cohort (
    id           BIGINT   NOT NULL PRIMARY KEY,
    guild        BIGINT   NOT NULL,
    name         TEXT     NOT NULL,
    role         BIGINT,
    channel      BIGINT,
    start_day    TEXT     NOT NULL,
    curriculum   TEXT     NOT NULL,
    course       TEXT     NOT NULL,
    course_again SMALLINT NOT NULL,
    since_at     BIGINT   NOT NULL,
    held_at      BIGINT,
    held_for     TEXT,
    made_by      BIGINT   NOT NULL,
    made_at      BIGINT   NOT NULL,
    archived_at  BIGINT
);
CREATE INDEX cohort_of_guild ON cohort (guild);

-- Members who were added by name, or taken out; the last row holds, before the role does.
CREATE TABLE cohort_member (
    cohort  BIGINT NOT NULL REFERENCES cohort (id),
    member  BIGINT NOT NULL,
    act     BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    actor   BIGINT NOT NULL,
    kind    TEXT   NOT NULL CHECK (kind IN ('ADD', 'REMOVE')),
    PRIMARY KEY (cohort, member, act)
);
CREATE INDEX cohort_member_by_member ON cohort_member (member);
