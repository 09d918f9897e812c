package waymark.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import waymark.store.Database;
import waymark.study.streak.Standings;

/**
 * {@code waymark recount}: what leaderboards are made from, folded anew from the ledger; what boards and reports are made from is forgotten
 * and counted by the bot when it runs next, for that takes its curricula. The bot must be stopped.
 */
@Command(
        name = "recount",
        description = "Count everybody anew for leaderboards, boards and reports; the bot must be stopped.")
final class RecountCli implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StorePlace store = new StorePlace();

    @Override
    public Integer call() {
        try (Database database = Database.open(store.dataFolder())) {
            int members = new Standings(database.standings())
                    .recount(InstantSource.system().instant());
            database.tallies().startAnew();
            PrintWriter out = spec.commandLine().getOut();
            out.println("counted anew: " + members + (members == 1 ? " member" : " members"));
            out.flush();
            return 0;
        }
    }
}
