-- How many checked in on a day is counted in the index alone, however large the server. It holds all that the one before it did.
CREATE INDEX ledger_by_day ON ledger (guild, day, kind, member);
DROP INDEX ledger_of_day;
