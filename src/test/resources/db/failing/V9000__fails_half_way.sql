-- Behind all real migrations: what goes wrong after they went well.
CREATE TABLE half_way (id BIGINT);
DELETE FROM ledger;
INSERT INTO there_is_no_such_table VALUES (1);
