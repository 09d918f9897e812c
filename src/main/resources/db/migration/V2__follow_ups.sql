-- What a thin question ("and in spark?") continued: the words of the questions before it.
ALTER TABLE question ADD COLUMN topic TEXT;
