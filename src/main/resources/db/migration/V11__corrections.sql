-- What moderators set for a member or declared for all (member 0), with the reason; corrections of days stand in the ledger. withdrawn: the
-- act of the outage that a WITHDRAWAL takes back, once.
CREATE TABLE correction (
    guild       BIGINT NOT NULL,
    act         BIGINT NOT NULL,
    member      BIGINT NOT NULL,
    made_at     BIGINT NOT NULL,
    actor       BIGINT NOT NULL,
    kind        TEXT   NOT NULL CHECK (kind IN ('ZONE', 'OUTAGE', 'WITHDRAWAL', 'IMPORT')),
    zone_before TEXT,
    zone_after  TEXT,
    begun_at    BIGINT,
    ended_at    BIGINT,
    withdrawn   BIGINT,
    first_day   TEXT,
    last_day    TEXT,
    reason      TEXT,
    PRIMARY KEY (guild, act)
);
CREATE UNIQUE INDEX correction_withdrawn_once ON correction (guild, withdrawn);
CREATE INDEX correction_of_member ON correction (guild, member);

-- The latest correction that members were shown.
CREATE TABLE correction_seen (
    guild   BIGINT NOT NULL,
    member  BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    act     BIGINT NOT NULL,
    PRIMARY KEY (guild, member)
);

-- Where a guild wants its moderators told of corrections.
CREATE TABLE notice_channel (
    guild   BIGINT NOT NULL PRIMARY KEY,
    channel BIGINT NOT NULL
);

-- A record that a member brought from elsewhere, until a moderator decides; one a member, deleted after 30 days. checksum: the record's
-- SHA-256.
CREATE TABLE pending_import (
    guild    BIGINT NOT NULL,
    member   BIGINT NOT NULL,
    act      BIGINT NOT NULL,
    made_at  BIGINT NOT NULL,
    checksum TEXT   NOT NULL,
    PRIMARY KEY (guild, member)
);
CREATE INDEX pending_import_by_age ON pending_import (made_at);

-- What of it would be written. act: made of the entry itself and below 0, so that it is written once however often it comes.
CREATE TABLE pending_entry (
    guild      BIGINT NOT NULL,
    member     BIGINT NOT NULL,
    act        BIGINT NOT NULL,
    entered_at BIGINT NOT NULL,
    kind       TEXT   NOT NULL CHECK (kind IN ('CREDIT', 'EXCUSE', 'GRANT_FREEZE')),
    day        TEXT   NOT NULL,
    PRIMARY KEY (guild, member, act)
);
