package waymark;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import waymark.config.Config;
import waymark.discord.LiveCheck;
import waymark.search.library.Edition;
import waymark.search.library.Library;
import waymark.store.DailyBackup;
import waymark.store.Database;
import waymark.store.StoreState;

/** Looks at everything the bot needs, one thing after the other; what is wrong comes with its mend. */
public final class Doctor {
    /**
     * What was looked at and how it is.
     *
     * @param said what is so, or what is wrong and how to mend it
     */
    public record Finding(String what, boolean ok, String said) {}

    private final Consumer<Finding> told;
    private final List<Finding> findings = new ArrayList<>();

    private Doctor(Consumer<Finding> told) {
        this.told = told;
    }

    /**
     * @param channel with one, logs in there, registers the commands, posts, edits and deletes a message
     * @param told hears each finding as it is made
     */
    public static List<Finding> examine(Config config, OptionalLong channel, Consumer<Finding> told) {
        Doctor doctor = new Doctor(told);
        doctor.found("java", true, Runtime.version().toString());
        config.curricula()
                .forEach((name, source) -> doctor.look("curriculum " + name, () -> curriculum(source.path())));
        doctor.look("store", () -> store(config.data()));
        if (config.backups().time().isPresent()) {
            StoreState backup = DailyBackup.state(
                    config.backups().folder(), InstantSource.system().instant());
            doctor.found("backup", backup.ok(), backup.said());
        }
        doctor.look("discord", () -> LiveCheck.reach(config.discord().apiUrl()));
        channel.ifPresent(id -> doctor.live(config, id));
        return List.copyOf(doctor.findings);
    }

    private void live(Config config, long channel) {
        try {
            App.withBot(config, bot -> {
                found("log in and register", true, "done");
                LiveCheck.run(bot, channel, (step, problem) -> found(step, problem.isEmpty(), problem.orElse("done")));
            });
        } catch (RuntimeException e) {
            found("log in and register", false, String.valueOf(e.getMessage()));
        }
    }

    private static String curriculum(Path folder) {
        Edition edition = Library.open("doctor", folder, InstantSource.system()).current();
        return edition.curriculum().pages().size() + " pages, "
                + edition.index().size() + " sections, " + edition.faults().size()
                + " faults (waymark check lists them)";
    }

    private static String store(Path folder) {
        try (Database database = Database.open(folder)) {
            Database.Room room = database.proveWritable();
            if (!room.enough()) {
                throw new IllegalStateException("the disk of " + folder + " is nearly full, " + room.free()
                        + " MiB are free: make room for " + room.needed() + " at least, as a backup takes");
            }
            return folder + ", " + database.guilds().all().size() + " servers, " + room.free() + " MiB free";
        }
    }

    private void look(String what, Supplier<String> at) {
        try {
            found(what, true, at.get());
        } catch (RuntimeException e) {
            found(what, false, String.valueOf(e.getMessage()));
        }
    }

    private void found(String what, boolean ok, String said) {
        Finding finding = new Finding(what, ok, said);
        findings.add(finding);
        told.accept(finding);
    }
}
