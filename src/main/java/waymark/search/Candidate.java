package waymark.search;

/**
 * A section that may answer.
 *
 * @param ordinal its place in {@link Shelf#sections}
 * @param score sum of the evidence, 1 being about the best that the question's words allow
 */
record Candidate(int ordinal, Shelf.IndexedSection section, double score) {}
