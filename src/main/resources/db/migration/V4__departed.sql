-- What is left of members who had their data deleted: how many of them had a day's check-in, so that a day's count stays what it was. Nobody's
-- name, and no time.
CREATE TABLE departed_credit (
    guild   BIGINT  NOT NULL,
    day     TEXT    NOT NULL,
    members INTEGER NOT NULL,
    PRIMARY KEY (guild, day)
);
