package waymark.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfCheckTest {
    @TempDir
    private Path folder;

    private Curriculum read(String page) throws Exception {
        Files.writeString(folder.resolve("README.md"), "# Course\n\n### Spark\n\n- **Joins:** How rows meet\n");
        Files.createDirectories(folder.resolve("spark"));
        Files.writeString(folder.resolve("spark/joins.md"), page);
        return new CurriculumReader().read("default", folder);
    }

    @Test
    void readsTheQuestionsOfThatSectionAlone() throws Exception {
        Curriculum curriculum = read("""
                # Joins

                <details><summary>Not a question</summary>

                More.

                </details>

                ## Check yourself

                <details><summary>What does
                a broadcast join send?</summary>

                The small table:

                ```sql
                SELECT /*+ BROADCAST(b) */ 1
                ```

                </details>

                <details><summary>Why?</summary>Because.</details>
                <details><summary>Why?</summary>Asked twice.</details>
                <details><summary>Without an answer</summary></details>

                ## Tasks

                - [ ] Join (30 min): it
                """);
        Page page = curriculum.page("spark/joins").orElseThrow();
        List<SelfCheck> checks = SelfCheck.of(page);
        assertEquals(
                List.of("What does a broadcast join send?", "Why?"),
                checks.stream().map(SelfCheck::question).toList());
        assertEquals(
                "The small table:\n\n```sql\nSELECT /*+ BROADCAST(b) */ 1\n```",
                checks.getFirst().answer());
        assertEquals("Because.", checks.get(1).answer());
        assertEquals(Optional.of(checks.get(1)), SelfCheck.find(curriculum, "spark/joins#why"));
        assertEquals(Optional.empty(), SelfCheck.find(curriculum, "spark/joins#what"));
        assertEquals(Optional.empty(), SelfCheck.find(curriculum, "nonsense"));
    }

    @Test
    void everyPageOfOurCorpusThatHasSuchASectionGivesQuestionsWithAnswers() {
        Curriculum corpus = new CurriculumReader().read("default", Path.of("corpus"));
        List<Page> pages = corpus.pages().stream()
                .filter(page -> page.sections().stream()
                        .anyMatch(section -> section.title().equals(SelfCheck.HEADING)))
                .toList();
        assertTrue(pages.size() > 50, "pages: " + pages.size());
        for (Page page : pages) {
            List<SelfCheck> checks = SelfCheck.of(page);
            assertTrue(checks.size() >= 4, page.path() + ": " + checks);
            checks.forEach(check -> assertFalse(check.answer().contains("<summary>"), check::toString));
        }
    }
}
