package waymark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorSearchTest {
    @TempDir
    static Path root;

    static SectionIndex index;

    @BeforeAll
    static void build() {
        index = CurriculumFolder.kitchen(root).index();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "title:steam; steam-in-the-oven",
                "starter AND acetone; my-starter-smells-of-acetone",
                "\"equal weights of flour\"; how-do-i-feed-a-starter",
                "whetst*; sharpening",
                "sharpning~1; sharpening",
                "code:oven.preheat; heating",
                "code:@recipe; the-recipe-decorator",
                "track:tools AND degrees AND NOT code:python; sharpening",
                "node:\"bread/baking\" AND heat; temperatures",
                "page:knives AND blade; sharpening",
                "\"steam crust\"~5; steam-in-the-oven",
            })
    void findsBySyntax(String query, String anchor) {
        Results.Hits hits = assertInstanceOf(Results.Hits.class, index.search(query, 10), () -> query);
        Set<String> anchors = hits.headings().stream().map(Heading::anchor).collect(Collectors.toSet());
        assertEquals(Set.of(anchor), anchors, () -> query + " found " + hits);
        assertEquals(1, hits.total());
    }

    @Test
    void countsAllWhileItReturnsSome() {
        Results.Hits hits = assertInstanceOf(Results.Hits.class, index.search("track:bread", 2));
        assertEquals(2, hits.headings().size());
        assertEquals(6, hits.total());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "starter AND (oven; 18;",
                "starter AND; 12;",
                "starter OR OR oven; 12; OR",
                "title:; 7;",
                "oven ) bread; 6; )",
                "oven \"open quote; 17;",
            })
    void saysWhereAQueryBreaks(String query, int column, String found) {
        assertEquals(
                new Results.Refused(new Results.Reason.Unexpected(column, found == null ? "" : found)),
                index.search(query, 5));
    }

    @Test
    void namesTheFieldsThatThereAre() {
        Results.Refused refused = assertInstanceOf(Results.Refused.class, index.search("titel:oven", 5));
        Results.Reason.UnknownField field = assertInstanceOf(Results.Reason.UnknownField.class, refused.reason());
        assertEquals("titel", field.field());
        assertEquals(true, field.known().contains("title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*ven", "title:*ven", "?ven"})
    void refusesLeadingWildcards(String query) {
        Results.Refused refused = assertInstanceOf(Results.Refused.class, index.search(query, 5));
        assertInstanceOf(Results.Reason.LeadingWildcard.class, refused.reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/((a+)+)+(b|c){50}(.*x.*y){40}/",
                "/(.*a){30}/",
                "/(((((.*)*)*)*)*)*x{1000}/",
                "a?*?*?*?*?*?*?*?*b"
            })
    void boundsPatternsThatWouldExplode(String query) {
        assertTimeout(Duration.ofSeconds(5), () -> index.search(query, 5));
    }

    @Test
    void boundsQueriesThatAreTooLongOrTooDeep() {
        for (String query :
                new String[] {"oven ".repeat(500), "(".repeat(400), "(".repeat(25) + "a" + ")".repeat(25)}) {
            Results.Refused refused = assertInstanceOf(Results.Refused.class, index.search(query, 5));
            assertInstanceOf(Results.Reason.TooComplex.class, refused.reason());
        }
    }
}
