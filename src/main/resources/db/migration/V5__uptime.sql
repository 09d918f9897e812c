-- When the bot was connected, from its own heartbeat: [begun_at, last_at], the newest one extended while the connection holds. What lies
-- between them are outages; those are derived, not stored.
CREATE TABLE uptime (
    begun_at BIGINT NOT NULL PRIMARY KEY,
    last_at  BIGINT NOT NULL
);
CREATE INDEX uptime_by_last ON uptime (last_at);
