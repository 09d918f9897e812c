package waymark.search;

import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextTest {
    @TempDir
    static Path root;

    static SectionIndex index;

    @BeforeAll
    static void build() {
        index = CurriculumFolder.kitchen(root).index();
    }

    static String[] walls() {
        return new String[] {
            "a".repeat(100_000),
            "a.".repeat(20_000),
            "/a".repeat(20_000),
            "(".repeat(5_000),
            "[".repeat(5_000) + "]".repeat(5_000),
            "`".repeat(4_000),
            "z\u0301".repeat(4_000),
            "e\u0301\u0302\u0303\u0304".repeat(2_000),
            "\u0000\u0001\uFFFF\uD800 oven \uDC00",
            "\u202E nevo \u200F \u0627\u0644\u0641\u0631\u0646",
            "\uD83E\uDD56".repeat(3_000),
            "\u9EBA\u5305".repeat(3_000),
            "oven AND (title:bread OR",
            "title:* *:* [a TO z] /.*.*.*/ ~~~ ^^^",
            "<".repeat(4_000),
            "<a:".repeat(2_000),
            "\\".repeat(4_000),
            "oven starter bread knife steam ".repeat(4_000),
            "\uFDFA".repeat(4_000),
            "",
            " \t\n"
        };
    }

    @ParameterizedTest
    @MethodSource("walls")
    void noWallOfTextThrowsOrStalls(String text) {
        assertTimeout(Duration.ofSeconds(5), () -> everything(text));
    }

    @Test
    void tenThousandRandomTextsOfEveryPlaneAreAnswered() {
        Random random = new Random(20_261_122);
        String signs = "\\`*_~[](){}<>|!@#$%^&+-=:;\"',.?/ \n\toven starter";
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int k = 0; k < length; k++) {
                switch (random.nextInt(3)) {
                    case 0 -> text.append(signs.charAt(random.nextInt(signs.length())));
                    case 1 -> text.appendCodePoint(random.nextInt(0x11_0000));
                    default -> text.append((char) random.nextInt(0x1_0000));
                }
            }
            everything(text.toString());
        }
    }

    private static void everything(String text) {
        Answer answer = index.ask(Question.of(text));
        assertTrue(answer.passages().size() <= 5);
        assertTrue(answer.passages().stream().allMatch(p -> p.snippet().length() <= 900));
        index.ask(new Question(text, Optional.of(text), Optional.of(text)));
        index.complete(text, 25);
        index.search(text, 10);
        index.section(text);
        index.planned(Question.of(text));
    }
}
