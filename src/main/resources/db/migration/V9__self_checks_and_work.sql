-- What credits a day in a guild, and whether each of its posts begins a thread.
ALTER TABLE guild ADD COLUMN credit TEXT NOT NULL DEFAULT 'CLICK';
ALTER TABLE guild ADD COLUMN day_thread SMALLINT NOT NULL DEFAULT 0;

-- Each time a member looked at a question's answer, and whether they knew it; when it comes back is derived. day: their study day then.
CREATE TABLE self_check (
    member     BIGINT   NOT NULL,
    guild      BIGINT   NOT NULL,
    curriculum TEXT     NOT NULL,
    question   TEXT     NOT NULL,
    act        BIGINT   NOT NULL,
    made_at    BIGINT   NOT NULL,
    day        TEXT     NOT NULL,
    knew       SMALLINT NOT NULL,
    PRIMARY KEY (member, guild, curriculum, question, act)
);

-- Work that members showed on tasks.
CREATE TABLE work (
    member     BIGINT NOT NULL,
    guild      BIGINT NOT NULL,
    curriculum TEXT   NOT NULL,
    node       TEXT   NOT NULL,
    act        BIGINT NOT NULL,
    made_at    BIGINT NOT NULL,
    day        TEXT   NOT NULL,
    link       TEXT,
    text       TEXT,
    PRIMARY KEY (member, guild, curriculum, node, act)
);
