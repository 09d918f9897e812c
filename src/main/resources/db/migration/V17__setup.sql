-- Steps of the set-up that a moderator has taken and that the settings do not show, by the first time; a server that posts already has chosen
-- its time.
CREATE TABLE setup_step (
    guild   BIGINT NOT NULL,
    step    TEXT   NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (guild, step)
);
INSERT INTO setup_step (guild, step, made_at) SELECT guild, 'TIME', since_at FROM guild WHERE channel IS NOT NULL;

-- The Start here panel of a guild. act: what claimed it, which its buttons name; message: NULL while nobody knows whether it is there.
CREATE TABLE start_panel (
    guild   BIGINT NOT NULL PRIMARY KEY,
    act     BIGINT NOT NULL,
    channel BIGINT NOT NULL,
    message BIGINT,
    made_at BIGINT NOT NULL
);
