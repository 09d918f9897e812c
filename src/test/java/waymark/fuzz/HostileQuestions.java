package waymark.fuzz;

import java.util.List;
import java.util.Random;

/**
 * Questions to break things with, as many as wanted: number 815 of seed 1 is the same text on every machine.
 *
 * <pre>{@code
 * new HostileQuestions(1, Material.of(curriculum, questions)).text(815);
 * }</pre>
 */
final class HostileQuestions {
    /** As long as a Discord message can be. */
    static final int LONGEST_MESSAGE = 4_000;

    /** What a question is made of. Each gets the same share, {@link #MUTATED} three: they come nearest to real ones. */
    enum Kind {
        PLANES,
        WALL,
        LUCENE,
        REGEX,
        RIGHT_TO_LEFT,
        ZALGO,
        CONTROL,
        CHAT_MARKUP,
        WORDS,
        CODE,
        MIXED,
        MUTATED
    }

    private static final int MUTATED_SHARES = 3;

    private static final List<String> LUCENE = List.of(
            "AND",
            "OR",
            "NOT",
            "&&",
            "||",
            "!",
            "+",
            "-",
            "(",
            ")",
            "{",
            "}",
            "[",
            "]",
            "^",
            "^1e38",
            "^-1",
            "\"",
            "~",
            "~2",
            "~0.9",
            "\"~9999",
            "*",
            "?",
            "*:*",
            ":",
            "title:",
            "body:*",
            "code:/.*/",
            "nosuchfield:",
            "[a TO z]",
            "{* TO *}",
            "[NaN TO]",
            "\\",
            "/",
            "fn:ordered(",
            "_exists_:",
            "a*b?c*",
            "****",
            "?????",
            ">=",
            "<",
            "\\u0041",
            "\\u00");
    private static final List<String> REGEX = List.of(
            "(a+)+$",
            "(a|aa)+$",
            "([a-zA-Z]+)*$",
            "(.*)*x",
            "(?<!a{1,9999})b",
            "\\p{L}{1,9999}",
            "^(([a-z])+.)+[A-Z]([a-z])+$",
            "(x+x+)+y",
            "[^\\s\\S]",
            "(?i)(?s)(?x)",
            "\\Q\\E",
            "\\1\\2\\99",
            "(?:(?:(?:(?:",
            "$1$2\\0",
            "a{2147483647}",
            "(\\d+)+\\.",
            ".*.*.*.*=.*");
    private static final List<String> MARKUP = List.of(
            "@everyone",
            "@here",
            "<@1>",
            "<@&2>",
            "<#3>",
            "<a:x:4>",
            "<t:1:R>",
            "</ask:5>",
            "```",
            "```py\n",
            "``",
            "`",
            "**",
            "__",
            "||",
            "~~",
            "> ",
            ">>> ",
            "# ",
            "-# ",
            "[a](http://b.c)",
            "[x](",
            "](",
            "![",
            "http://",
            "https://a.b/" + "c".repeat(60),
            "<script>",
            "<!--",
            "&lt;",
            "| a | b |\n|---|---|\n",
            "- [ ] ",
            "1. ",
            "\n\n",
            ":smile:");
    private static final List<String> STACKED = List.of(
            "\u0300", "\u0301", "\u0336", "\u0489", "\u20DD", "\u0E47", "\uFE0F", "\u200D", "\u0670", "\u093C",
            "\u3099");
    private static final List<String> TURNED = List.of(
            "\u202E",
            "\u202D",
            "\u2066",
            "\u2067",
            "\u2068",
            "\u2069",
            "\u200F",
            "\u200E",
            "\u061C",
            "\u0627\u0644",
            "\u0633\u0624\u0627\u0644",
            "\u05E9\u05D0\u05DC\u05D4",
            "\uFDFA",
            "\uFDFD",
            "\u0661\u0662",
            "\u07CA",
            "\uD83A\uDD00");
    private static final List<String> BRICKS = List.of(
            "a",
            "a.",
            "/a",
            "(",
            ")",
            "[",
            "]",
            "`",
            "```",
            "*",
            "**",
            "_",
            "~",
            "|",
            "<",
            "<a:",
            "\\",
            "\"",
            "'",
            " ",
            "\n",
            "0",
            "9.",
            "-",
            "\u2014",
            "z\u0301",
            "\uFDFA",
            "\u9EBA",
            "\uD83D\uDE00",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D",
            "\u0000",
            "\uFEFF",
            "\u200B",
            "\u00DF",
            "\u0130",
            "\uFB03",
            "ab ",
            "select ",
            "spark.",
            "i'",
            "x_",
            "e\u0301\u0302",
            "1,000 ",
            "::",
            "->>",
            "\uD800",
            "\uDC00");

    private final long seed;
    private final Material material;

    HostileQuestions(long seed, Material material) {
        this.seed = seed;
        this.material = material;
    }

    Kind kind(long number) {
        Kind[] kinds = Kind.values();
        int at = (int) (number % (kinds.length - 1 + MUTATED_SHARES));
        return kinds[Math.min(at, kinds.length - 1)];
    }

    /** At most {@value #LONGEST_MESSAGE} characters. */
    String text(long number) {
        Random random = new Random(seed * 0x9E37_79B9_7F4A_7C15L + number);
        String text = text(kind(number), random);
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE);
    }

    private String text(Kind kind, Random random) {
        return switch (kind) {
            case PLANES -> Scatter.planes(random, size(random));
            case WALL -> wall(random);
            case LUCENE -> Scatter.among(LUCENE, material.words(), random, size(random));
            case REGEX -> Scatter.among(REGEX, material.words(), random, 1 + random.nextInt(12));
            case RIGHT_TO_LEFT -> Scatter.among(TURNED, material.words(), random, size(random));
            case ZALGO -> Scatter.stacked(pick(material.questions(), random), STACKED, random);
            case CONTROL ->
                Scatter.mutated(pick(material.questions(), random), Scatter.CONTROLS, 1 + random.nextInt(20), random);
            case CHAT_MARKUP -> Scatter.among(MARKUP, material.words(), random, size(random));
            case WORDS -> Scatter.among(material.words(), material.words(), random, 1 + random.nextInt(400));
            case CODE -> Scatter.mutated(pick(material.code(), random), BRICKS, random.nextInt(6), random);
            case MIXED ->
                text(Kind.values()[random.nextInt(Kind.MIXED.ordinal())], random)
                        + pick(BRICKS, random)
                        + text(Kind.MUTATED, random);
            case MUTATED -> {
                String both = pick(material.questions(), random)
                        + (random.nextInt(6) == 0 ? " " + pick(material.questions(), random) : "");
                yield Scatter.mutated(both, BRICKS, random.nextInt(8), random);
            }
        };
    }

    private String wall(Random random) {
        String brick = random.nextInt(4) == 0 ? pick(material.words(), random) + " " : pick(BRICKS, random);
        return brick.repeat(LONGEST_MESSAGE / brick.length() + 1);
    }

    /** Mostly short, now and then very long. */
    private static int size(Random random) {
        return 1 + random.nextInt(random.nextInt(20) == 0 ? 1_500 : 30);
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
