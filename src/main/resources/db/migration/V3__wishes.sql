-- Who wants to hear when a question is answered: the one table of questions with a name in it. Guild 0: a direct message. Rows are deleted
-- when they have been told, when their member says so, and after 90 days. TELLING: the message was about to be sent; it is never sent twice.
CREATE TABLE wish (
    member       BIGINT NOT NULL,
    question_key TEXT   NOT NULL,
    guild        BIGINT NOT NULL,
    curriculum   TEXT   NOT NULL,
    text         TEXT   NOT NULL,
    topic        TEXT,
    seen         TEXT   NOT NULL,
    asked_at     BIGINT NOT NULL,
    state        TEXT   NOT NULL CHECK (state IN ('WAITING', 'TELLING', 'UNDELIVERED')),
    PRIMARY KEY (member, question_key)
);
CREATE INDEX wish_of_curriculum ON wish (curriculum, state, member, question_key);
CREATE INDEX wish_by_age ON wish (asked_at);
