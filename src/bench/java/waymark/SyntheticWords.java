package waymark;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Words for {@link SyntheticCorpus}: a few of English grammar, terms of the trade, and tens of thousands made of syllables. */
final class SyntheticWords {
    private static final int WORDS = 50_000;

    /** Zipf's exponent; 1 to 1.1 in most languages. */
    private static final double EXPONENT = 1.05;

    private static final List<String> GRAMMAR = List.of(
            "the", "of", "a", "to", "and", "in", "is", "it", "that", "for", "with", "as", "are", "on", "by", "this",
            "be", "or", "from", "an", "not", "when", "which", "each", "can", "one", "more", "if", "so", "has");
    private static final List<String> TERMS = List.of(
            "table",
            "query",
            "index",
            "partition",
            "cluster",
            "join",
            "schema",
            "column",
            "row",
            "cache",
            "stream",
            "batch",
            "driver",
            "executor",
            "shuffle",
            "broadcast",
            "function",
            "class",
            "object",
            "thread",
            "lock",
            "transaction",
            "commit",
            "rollback",
            "view",
            "trigger",
            "cursor",
            "window",
            "aggregate",
            "filter",
            "map",
            "reduce",
            "key",
            "value",
            "file",
            "path",
            "format",
            "compression",
            "checkpoint",
            "latency",
            "throughput",
            "memory",
            "heap",
            "disk",
            "network",
            "socket",
            "token",
            "session",
            "role",
            "grant",
            "policy",
            "secret",
            "pipeline",
            "task",
            "job",
            "stage",
            "deploy",
            "release",
            "branch",
            "merge",
            "test",
            "mock",
            "log",
            "metric",
            "alert",
            "dashboard");
    private static final List<String> BEGINNINGS = List.of(
            "b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "k", "l", "m", "n", "p", "pl", "qu", "r", "s",
            "st", "t", "tr", "v", "z");
    private static final List<String> MIDDLES = List.of("a", "e", "i", "o", "u", "ai", "ea", "io", "ou");
    private static final List<String> ENDS = List.of("", "", "l", "n", "r", "s", "t", "m", "x", "nd", "rt", "sk");

    private final Random random;
    private final List<String> byRank;

    /** The chance of a word or one of a smaller rank. */
    private final double[] upTo = new double[WORDS];

    SyntheticWords(Random random) {
        this.random = random;
        Set<String> made = new LinkedHashSet<>(TERMS);
        while (made.size() < WORDS) {
            made.add(made(2 + random.nextInt(3)));
        }
        byRank = List.copyOf(made);
        double sum = 0;
        for (int rank = 0; rank < WORDS; rank++) {
            sum += 1 / Math.pow(rank + 1, EXPONENT);
            upTo[rank] = sum;
        }
    }

    /** A word as often as its rank makes it. */
    String any() {
        int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[WORDS - 1]);
        return byRank.get(at < 0 ? -at - 1 : at);
    }

    /** Any word with the same chance: most of them are rare. */
    String rare() {
        return byRank.get(random.nextInt(WORDS));
    }

    String grammar() {
        return GRAMMAR.get(random.nextInt(GRAMMAR.size()));
    }

    /** As code has them: {@code joinPartition}, {@code brean_task}. */
    String name() {
        String second = any();
        return random.nextBoolean()
                ? any() + "_" + second
                : any() + Character.toUpperCase(second.charAt(0)) + second.substring(1);
    }

    /** A word that is none of these. */
    String unknown() {
        return made(3) + "y" + made(2);
    }

    private String made(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(pick(BEGINNINGS)).append(pick(MIDDLES)).append(i == syllables - 1 ? pick(ENDS) : "");
        }
        return word.toString();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
