package waymark.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import waymark.store.Database;
import waymark.study.member.MemberData;

/**
 * {@code waymark forget --member 123}: what {@code /my-data delete} does, for one who cannot; {@code --server 123}: all about a server. The
 * bot must be stopped.
 */
@Command(name = "forget", description = "Delete all that is kept about a member or a server; the bot must be stopped.")
final class ForgetCli implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Whom whom = new Whom();

    @Mixin
    private StorePlace store = new StorePlace();

    /** One of the two. */
    private static final class Whom {
        @Option(names = "--member", paramLabel = "ID", description = "A member's id, in every server.")
        private @Nullable Long member;

        @Option(names = "--server", paramLabel = "ID", description = "A server's id.")
        private @Nullable Long server;
    }

    @Override
    public Integer call() {
        int rows = deleted();
        PrintWriter out = spec.commandLine().getOut();
        out.println(rows == 0 ? "nothing is kept about that id" : "deleted or made nameless: " + rows + " rows");
        out.flush();
        return rows == 0 ? 1 : 0;
    }

    private int deleted() {
        try (Database database = Database.open(store.dataFolder())) {
            return whom.member != null
                    ? new MemberData(database.memberData()).delete(whom.member)
                    : whom.server != null ? database.forgetGuild(whom.server) : 0;
        }
    }
}
