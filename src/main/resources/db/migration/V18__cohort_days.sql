-- The weekdays with a post of a cohort's course, as a guild's stand in guild.course_days; '' means those of its guild's posts.
ALTER TABLE cohort ADD COLUMN course_days TEXT NOT NULL DEFAULT '';
