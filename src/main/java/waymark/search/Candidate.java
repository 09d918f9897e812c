package waymark.search;

/**
 * A section that may answer.
 *
 * @param ordinal its place in {@link Shelf#sections}
 * @param score sum of the evidence, 1 being about the best that the question's words allow
 * @param said from 0 to 1, how far a title, an alias or a way of asking says the same as the question, see {@link Evidence#sameAs}
 */
record Candidate(int ordinal, Shelf.IndexedSection section, double score, double said) {}
