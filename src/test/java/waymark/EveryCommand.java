package waymark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import waymark.discord.Answering;
import waymark.discord.Command;
import waymark.discord.Curricula;
import waymark.discord.Curricula.Shelf;
import waymark.discord.DailyPoster;
import waymark.search.library.Library;
import waymark.store.Database;

/** The commands that the bot registers, to be looked at and not to be run: their store is closed. */
final class EveryCommand {
    private EveryCommand() {}

    static List<Command> in(Path folder) throws IOException {
        InstantSource clock = InstantSource.system();
        Path corpus = SmallCorpus.in(folder.resolve("corpus"));
        Shelf shelf = new Shelf("default", Library.open("default", corpus, clock), Optional.empty());
        Curricula curricula = new Curricula(List.of(shelf), guild -> Optional.empty());
        try (Database database = Database.open(folder.resolve("data"))) {
            Study study = new Study(database, curricula);
            return new Face(
                            database,
                            study,
                            curricula,
                            new Answering(curricula, database.questions(), clock),
                            new DailyPoster(study.schedule, study.cohorts, curricula, study.checkIns, clock, "none"),
                            new OwnVitals(database, Optional.empty(), curricula, clock),
                            clock)
                    .commands(URI.create("http://127.0.0.1:1"));
        }
    }
}
