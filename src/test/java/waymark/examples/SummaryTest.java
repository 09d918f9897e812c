package waymark.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.curriculum.Fence;

class SummaryTest {
    private static Fence block(String language, Fence.Mark mark) {
        return new Fence(language, mark, "", 1);
    }

    @Test
    void countsByLanguageAndEngineAndLeavesOutPagesAboutDatabricks() {
        Summary summary = new Summary();
        List<Fence> spark = List.of(
                block("python", new Fence.Run("spark")),
                block("text", new Fence.Output()),
                block("sql", new Fence.Run("")),
                block("yaml", new Fence.Shown("needs Docker")),
                block("text", new Fence.Shown("diagram")));
        List<Fence> jobs = List.of(block("json", new Fence.Shown("needs a Databricks workspace")));
        List<Fence> start = List.of(block("bash", new Fence.Unmarked()));

        Session.of("spark/index.md", spark)
                .forEach(session -> summary.count(
                        session, session.engine().isEmpty() ? Summary.Fate.RUN : Summary.Fate.COMPILED_ONLY));
        summary.countShown("spark/index.md", spark);
        summary.countShown("spark/jobs.md", jobs);
        summary.countShown("databricks/start.md", start);

        assertEquals("""
                # Examples of the curriculum

                | Language | Engine | Run | Compiled only | Shown only |
                |---|---|---|---|---|
                | bash | none | 0 | 0 | 1 |
                | json | none | 0 | 0 | 1 |
                | python | spark | 0 | 1 | 0 |
                | sql | usual | 1 | 0 | 0 |
                | text | none | 0 | 0 | 1 |
                | yaml | none | 0 | 0 | 1 |

                Only shown, of python, sql, bash, yaml and json:

                - 3 of 5 (60.0 %)
                - 1 of 3 (33.3 %) on pages that are not about Databricks alone

                About Databricks alone: databricks/start.md, spark/jobs.md
                """, summary.markdown());
    }
}
