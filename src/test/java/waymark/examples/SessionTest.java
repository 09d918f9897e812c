package waymark.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import waymark.curriculum.Fence;

class SessionTest {
    private static final Fence CREATE = new Fence("sql", new Fence.Run(""), "CREATE TABLE t (n int);\n", 3);
    private static final Fence SPARK = new Fence("sql", new Fence.Run("spark"), "SELECT 2;\n", 7);
    private static final Fence SELECT = new Fence("sql", new Fence.Run(""), "SELECT 1;\n", 11);
    private static final Fence ONE = new Fence("text", new Fence.Output(), "1\n", 15);
    private static final Fence DIAGRAM = new Fence("text", new Fence.Shown("diagram"), "o\n", 19);

    @Test
    void blocksOfOneLanguageAndEngineRunTogether() {
        List<Session> sessions = Session.of("a/b.md", List.of(CREATE, SPARK, SELECT, ONE, DIAGRAM));

        assertEquals(
                List.of("a/b.md sql", "a/b.md sql spark"),
                sessions.stream().map(Session::name).toList());
        assertEquals(
                List.of(new Session.Example(CREATE, ""), new Session.Example(SELECT, "1\n")),
                sessions.getFirst().examples());
    }

    @Test
    void aDifferenceIsShownWithItsPlace() {
        Session session = Session.of("a/b.md", List.of(CREATE, SELECT, ONE)).getFirst();

        assertEquals(Optional.empty(), session.differences(new Engine.Printed(List.of("", "1\n\n"), "noise")));
        assertEquals(Optional.of("""
                        a/b.md:3 prints something else.
                        --- The page says:
                        --- It prints:
                        2
                        a/b.md:11 did not run to its end
                        --- The log:
                        killed"""), session.differences(new Engine.Printed(List.of("2\n"), "killed")));
    }
}
