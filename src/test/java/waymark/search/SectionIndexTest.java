package waymark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.curriculum.Node;
import waymark.search.text.Synonyms;

class SectionIndexTest {
    @TempDir
    static Path root;

    static SectionIndex index;

    @BeforeAll
    static void build() {
        index = CurriculumFolder.kitchen(root).index();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "how do I feed a starter | bread/sourdough.md#how-do-i-feed-a-starter",
                "sharpening a blade | tools/knives.md#sharpening",
                "why does it smell of acetone | bread/sourdough.md#my-starter-smells-of-acetone",
                "sharpenning a knive | tools/knives.md#sharpening",
                "oven.preheat() | tools/oven-api.md#heating",
                "@recipe | tools/oven-api.md#the-recipe-decorator",
                "isReady | tools/oven-api.md#heating",
                "wait_minutes | tools/oven-api.md#heating",
                "hey guys pls help, whats steam good for lol | bread/baking.md#steam-in-the-oven",
                "levain | bread/sourdough.md#",
            })
    void findsTheSectionThatAnswers(String question, String place) {
        Answer answer = index.ask(Question.of(question));
        assertFalse(answer.refused(), () -> "refused: " + answer);
        Heading first = answer.passages().getFirst().heading();
        assertEquals(
                place,
                first.path() + "#" + first.anchor(),
                () -> answer.passages().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I deploy a pod in Kubernetes?",
                "who won the football match",
                "react hooks",
                "MongoDB aggregation pipeline"
            })
    void refusesWhatTheCurriculumDoesNotSayAndNamesTheNearest(String question) {
        Answer.NotCovered refusal = assertInstanceOf(Answer.NotCovered.class, index.ask(Question.of(question)));
        assertFalse(refusal.nearest().isEmpty());
        assertTrue(refusal.passages().isEmpty());
    }

    @Test
    void showsAPageOnceAmongTheFirstThreeAndNothingTwice() {
        List<Passage> passages = index.ask(Question.of("heat the oven")).passages();
        Set<String> pages = new HashSet<>();
        passages.stream().limit(2).forEach(p -> pages.add(p.heading().page()));
        assertEquals(2, pages.size(), passages::toString);
        assertTrue(passages.size() <= 5);
        assertEquals(
                passages.size(),
                passages.stream().map(p -> p.heading().key()).distinct().count());
    }

    @Test
    void seeAlsoNamesOtherPagesThanThePassages() {
        Answer.Found found = assertInstanceOf(Answer.Found.class, index.ask(Question.of("knife edge")));
        Set<String> shown = new HashSet<>();
        found.passages().forEach(p -> shown.add(p.heading().page()));
        assertTrue(found.seeAlso().stream().noneMatch(h -> shown.contains(h.page())), found::toString);
    }

    @Test
    void headingsCarryTheirNodeAndTheirTrailFromTheTrackDown() {
        Heading heading = index.ask(Question.of("steam in the oven"))
                .passages()
                .getFirst()
                .heading();
        assertEquals(Optional.of("bread/baking"), heading.node());
        assertEquals(List.of("Bread", "Baking", "Steam in the oven"), heading.breadcrumb());
    }

    @Test
    void aSectionIsFoundAgainByItsKeyAfterARebuild() {
        Heading heading = index.ask(Question.of("steam in the oven"))
                .passages()
                .getFirst()
                .heading();
        assertTrue(heading.key().length() <= 16);
        SectionRef again =
                new CurriculumFolder(root).index().section(heading.key()).orElseThrow();
        assertEquals("Steam in the oven", again.section().title());
        assertEquals("Baking", again.page().title());
        assertEquals(Optional.empty(), index.section("nonsense"));
    }

    @Test
    void theTrackThatIsAskedForComesFirst() {
        Question question = new Question("oven", Optional.of("tools"), Optional.empty());
        assertEquals(
                "tools/oven-api",
                index.ask(question).passages().getFirst().heading().page());
    }

    @Test
    void aFollowUpTakesTheTopicOfTheQuestionBefore() {
        Question question =
                new Question("and the smell?", Optional.empty(), Optional.of("feeding a sourdough starter"));
        assertEquals(
                "my-starter-smells-of-acetone",
                index.ask(question).passages().getFirst().heading().anchor());
    }

    @Test
    void anAcronymThatTheTextSpellsOutFindsIt() {
        assertEquals(
                "how-do-i-feed-a-starter",
                index.ask(Question.of("what is PDF"))
                        .passages()
                        .getFirst()
                        .heading()
                        .anchor());
    }

    @Test
    void synonymsBesideTheCurriculumFindWhatTheTextCallsOtherwise() {
        Synonyms synonyms = Synonyms.parse("synonyms.txt", List.of("whetstone, sharpening steel", "mother => starter"));
        SectionIndex with =
                SectionIndex.build(new CurriculumFolder(root).read(), new Lexicon(synonyms, Phrasings.none()));
        assertEquals(
                "bread/sourdough",
                with.ask(Question.of("feed the mother"))
                        .passages()
                        .getFirst()
                        .heading()
                        .page());
    }

    @Test
    void namesTopicsThatAreOnlyPlanned() {
        assertEquals(
                List.of("Rye Bread"),
                index.planned(Question.of("when comes the rye bread?")).stream()
                        .map(Node::title)
                        .toList());
        assertEquals(List.of(), index.planned(Question.of("sourdough")));
    }

    @Test
    void anEmptyCurriculumAnswersThatItHasNothing(@TempDir Path empty) {
        SectionIndex none = new CurriculumFolder(empty).index();
        assertEquals(new Answer.NotCovered(List.of()), none.ask(Question.of("anything at all")));
        assertEquals(List.of(), none.complete("any", 5));
        assertEquals(new Results.Hits(List.of(), 0), none.search("any*", 5));
    }
}
