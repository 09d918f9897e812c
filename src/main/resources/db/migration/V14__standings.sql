-- What each member's ledger amounts to, kept so that lists of many members need not fold it. stale_at: from when on it must be folded anew, 0 once
-- the member's record was written to, NULL where only that can change it. version counts those writes: a fold of an older one is not kept.
-- listed: the latest row of listing.
CREATE TABLE standing (
    guild         BIGINT   NOT NULL,
    member        BIGINT   NOT NULL,
    version       BIGINT   NOT NULL,
    stale_at   BIGINT,
    folded_at     BIGINT   NOT NULL DEFAULT 0,
    listed        SMALLINT NOT NULL DEFAULT 0,
    streak        INTEGER  NOT NULL DEFAULT 0,
    longest       INTEGER  NOT NULL DEFAULT 0,
    credited      INTEGER  NOT NULL DEFAULT 0,
    week          TEXT,
    week_credited INTEGER  NOT NULL DEFAULT 0,
    month         TEXT,
    month_credited INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (guild, member)
);
CREATE INDEX standing_stale ON standing (stale_at);
CREATE INDEX standing_written ON standing (guild, listed, stale_at);
CREATE INDEX standing_of_member ON standing (member);
CREATE INDEX standing_by_streak ON standing (guild, streak, member) WHERE listed = 1;
CREATE INDEX standing_by_longest ON standing (guild, longest, member) WHERE listed = 1;
CREATE INDEX standing_by_credited ON standing (guild, credited, member) WHERE listed = 1;
CREATE INDEX standing_by_week ON standing (guild, week, week_credited, member) WHERE listed = 1;
CREATE INDEX standing_by_month ON standing (guild, month, month_credited, member) WHERE listed = 1;

INSERT INTO standing (guild, member, version, stale_at) SELECT DISTINCT guild, member, 0, 0 FROM ledger;

-- Members who chose to be on the list of their guild, or no longer; the last row holds.
CREATE TABLE listing (
    guild   BIGINT   NOT NULL,
    member  BIGINT   NOT NULL,
    act     BIGINT   NOT NULL,
    made_at BIGINT   NOT NULL,
    listed  SMALLINT NOT NULL,
    PRIMARY KEY (guild, member, act)
);
