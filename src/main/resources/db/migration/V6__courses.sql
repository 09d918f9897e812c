-- What a guild's daily posts follow: ids of nodes and tasks, a line each, none meaning the roadmap; whether it begins anew after its end;
-- the weekdays with a post, none meaning the study days. held_for: why posts rest although no moderator paused them.
ALTER TABLE guild ADD COLUMN course TEXT NOT NULL DEFAULT '';
ALTER TABLE guild ADD COLUMN course_again SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE guild ADD COLUMN course_days TEXT NOT NULL DEFAULT '';
ALTER TABLE guild ADD COLUMN held_for TEXT;

-- What a guild's moderators were told, which they are told once.
CREATE TABLE staff_notice (
    guild   BIGINT NOT NULL,
    about   TEXT   NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (guild, about)
);
