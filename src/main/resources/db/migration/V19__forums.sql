-- Forums whose posts are answered, by a moderator's choice. told_for: the trouble of which a moderator was told and that lasts.
CREATE TABLE answered_forum (
    guild    BIGINT NOT NULL,
    forum    BIGINT NOT NULL,
    since_at BIGINT NOT NULL,
    told_for TEXT,
    PRIMARY KEY (guild, forum)
);

-- Posts of those forums, by the id of their thread, without who opened them; ANSWERED is claimed before the answer is sent. Rows are
-- deleted after 90 days.
CREATE TABLE forum_post (
    post      BIGINT NOT NULL PRIMARY KEY,
    guild     BIGINT NOT NULL,
    forum     BIGINT NOT NULL,
    state     TEXT   NOT NULL CHECK (state IN ('OPEN', 'ANSWERED', 'STAFF', 'SOLVED')),
    opened_at BIGINT NOT NULL
);
CREATE INDEX forum_post_by_age ON forum_post (opened_at);
CREATE INDEX forum_post_of_guild ON forum_post (guild);
