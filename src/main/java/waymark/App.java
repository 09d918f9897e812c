package waymark;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.config.Config;
import waymark.config.Config.CurriculumSource;
import waymark.config.ConfigException;
import waymark.curriculum.AnchorStyle;
import waymark.curriculum.Curriculum;
import waymark.curriculum.CurriculumException;
import waymark.curriculum.LinkTemplate;
import waymark.discord.Answering;
import waymark.discord.AssignmentPoster;
import waymark.discord.Bot;
import waymark.discord.ChannelWatch;
import waymark.discord.Command;
import waymark.discord.Curricula;
import waymark.discord.Curricula.Shelf;
import waymark.discord.DailyPoster;
import waymark.discord.ReminderContent;
import waymark.discord.ReminderPoster;
import waymark.discord.Telling;
import waymark.discord.Welcome;
import waymark.search.library.Edition;
import waymark.search.library.Library;
import waymark.search.library.Reload;
import waymark.store.DailyBackup;
import waymark.store.Database;
import waymark.store.StoreState;
import waymark.study.plan.GuildSettings;
import waymark.study.plan.GuildStore;
import waymark.study.setup.SetupStep;
import waymark.web.HealthCheck;
import waymark.web.Reader;
import waymark.web.WebServer;

/**
 * The life of the process: opens store, curricula and index, starts the bot and the reader, keeps what happens by the clock going, and
 * closes all again. The use cases are made in {@link Study}, the commands in {@link Face}.
 *
 * <pre>{@code
 * try (App app = App.run(Config.load(Path.of("config/waymark.yml"), System.getenv()))) {
 *     ...
 * }
 * }</pre>
 */
public final class App implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(App.class);

    /** The name of the one curriculum of the commands that take {@code --corpus}. */
    static final String CURRICULUM = "default";

    private final Resources open;
    private final InstantSource clock;
    private final Database database;
    private final GuildStore guilds;
    private final Curricula curricula;
    private final Study study;
    private final Answering answering;
    private final Telling telling;
    private final DailyPoster poster;
    private final Face face;
    private final Optional<DailyBackup> backup;
    private final OwnVitals vitals;

    /** @param backups where the daily ones go; empty for none */
    private App(Resources open, List<Shelf> shelves, Path data, Optional<Config.Backups> backups, InstantSource clock) {
        this.open = open;
        this.clock = clock;
        database = open.add(Database.open(data, clock));
        guilds = database.guilds();
        curricula = new Curricula(shelves, guild -> guilds.find(guild).map(GuildSettings::curriculum));
        study = new Study(database, curricula);
        answering = new Answering(curricula, database.questions(), clock);
        telling = new Telling(curricula, answering, database.wishes());
        backup = backups.flatMap(b -> b.time().map(time -> new DailyBackup(database, b.folder(), time)));
        vitals = new OwnVitals(database, backup, curricula, clock);
        poster = new DailyPoster(
                study.schedule,
                study.cohorts,
                curricula,
                study.checkIns,
                clock,
                UUID.randomUUID().toString());
        face = new Face(database, study, curricula, answering, poster, vitals, clock);
    }

    /** Starts the bot as configured; the reader and {@code /health} too, where they have a port. */
    public static App run(Config config) {
        InstantSource clock = clock(config.discord());
        return Resources.guard(open -> {
            App app = new App(
                    open, shelves(config.curricula(), clock), config.data(), Optional.of(config.backups()), clock);
            Health health = new Health();
            // Before anything is said to Discord: where the port is taken, nobody has seen the bot come and go.
            if (config.web().port() != 0) {
                open.add(app.serve(config, health));
            }
            Bot bot = app.connect(config.discord());
            app.keepTime(bot);
            health.ask(() -> app.checks(bot));
            return app;
        });
    }

    /** Logs in and registers the commands, lends the bot, and closes all again; nothing is posted by itself. */
    static void withBot(Config config, Consumer<Bot> use) {
        try (Resources open = new Resources()) {
            InstantSource clock = clock(config.discord());
            App app = new App(open, shelves(config.curricula(), clock), config.data(), Optional.empty(), clock);
            use.accept(app.connect(config.discord()));
        }
    }

    /** Starts the bot on curricula that are read already, in a guild that needs no set-up. */
    static App practice(
            Config.Discord discord,
            List<Shelf> shelves,
            Path data,
            InstantSource clock,
            GuildSettings guild,
            Health health) {
        return Resources.guard(open -> {
            App app = new App(open, shelves, data, Optional.empty(), clock);
            if (app.database.guilds().find(guild.guild()).isEmpty()) {
                app.database.guilds().save(guild);
                app.database.setups().take(guild.guild(), SetupStep.TIME, guild.since());
            }
            Bot bot = app.connect(discord);
            app.keepTime(bot);
            health.ask(() -> app.checks(bot));
            return app;
        });
    }

    /**
     * A curriculum with its index alone, for commands that only look things up.
     *
     * @throws waymark.curriculum.CurriculumException if it cannot be used
     */
    public static Edition edition(Path corpus) {
        return Library.open(CURRICULUM, corpus, InstantSource.system()).current();
    }

    private Bot connect(Config.Discord discord) {
        List<Command> commands = face.commands(discord.apiUrl());
        return open.add(Bot.connect(
                discord.token(),
                discord.apiUrl(),
                commands,
                answering,
                study.forums,
                face.staffRight(),
                face.roles(),
                face.languages(),
                new Welcome(guilds, clock),
                study.uptime::lost));
    }

    private void keepTime(Bot bot) {
        Ticker ticker = open.add(new Ticker());
        ticker.every(Duration.ofSeconds(1), "daily post", () -> poster.tick(bot));
        AssignmentPoster assignments =
                new AssignmentPoster(study.announcements, study.reminders, guilds, study.schedule, clock);
        // Apart: many direct messages take their time.
        open.add(new Ticker()).every(Duration.ofSeconds(1), "assignments", () -> assignments.tick(bot));
        ticker.every(
                Duration.ofSeconds(1), "completions", () -> study.completionSweep.tick(bot.guilds(), clock.instant()));
        ticker.every(Duration.ofSeconds(1), "standings", () -> study.standings.tick(clock.instant()));
        ReminderContent content = new ReminderContent(curricula, study.milestones, study.ownPlan);
        ReminderPoster direct = new ReminderPoster(study.studyReminders, content, poster.pacer(), clock);
        // Apart: looking for a message in many conversations takes its time.
        open.add(new Ticker()).every(Duration.ofMillis(100), "members' reminders", () -> direct.tick(bot));
        ChannelWatch watch = new ChannelWatch(study.schedule, clock);
        ticker.every(Duration.ofSeconds(10), "permissions", () -> watch.tick(bot));
        // Apart: what is due leaves steadily, whatever else takes its time.
        Ticker posts = open.add(new Ticker());
        posts.every(Duration.ofMillis(20), "posts", () -> poster.send(bot));
        open.add(poster);
        // Apart: a beat that waits for a slow post would look like an outage, and a large backup takes its time.
        Ticker heart = open.add(new Ticker());
        heart.every(Duration.ofSeconds(1), "heartbeat", () -> beat(bot));
        backup.ifPresent(daily ->
                open.add(new Ticker()).every(Duration.ofSeconds(10), "backup", () -> daily.tick(clock.instant())));
        // Apart: after an upgrade there is much to count.
        open.add(new Ticker()).every(Duration.ofSeconds(1), "tallies", this::count);
        // Apart: each may wait for several answers of Discord.
        Ticker boards = open.add(new Ticker());
        boards.every(Duration.ofSeconds(1), "boards", () -> face.boards().tick(bot));
        boards.every(
                Duration.ofSeconds(1), "weekly reports", () -> face.reporting().tick(bot));
        // A reload takes seconds, for which no post should wait.
        open.add(new Ticker()).every(Duration.ofSeconds(2), "curriculum", this::readChanges);
        ticker.every(Duration.ofSeconds(2), "wishes", () -> telling.tick(bot));
        ticker.every(Duration.ofSeconds(2), "old questions", () -> study.retention.tick(clock.instant()));
        ticker.every(Duration.ofHours(1), "old reminders", () -> study.studyReminders.forgetOld(clock.instant()));
        ticker.every(Duration.ofHours(1), "old posts", () -> study.forums.forgetOld(clock.instant()));
        ticker.every(Duration.ofSeconds(2), "old imports", () -> study.imports.tick(clock.instant()));
    }

    private void count() {
        curricula.all().forEach(shelf -> study.tallies.edition(shelf.name()));
        study.tallies.tick();
    }

    private void beat(Bot bot) {
        if (bot.connected()) {
            study.uptime.beat(clock.instant(), Elapsed.now());
        } else {
            study.uptime.lost();
        }
    }

    /** The reader shows the first curriculum. */
    private WebServer serve(Config config, Health health) {
        Shelf first = curricula.all().getFirst();
        Path folder = config.curricula().get(first.name()).path();
        return WebServer.start(config.web().bind(), config.web().port(), new Reader(folder, first::curriculum), health);
    }

    /** What answers depend on. */
    private List<HealthCheck> checks(Bot bot) {
        Curriculum curriculum = curricula.all().getFirst().curriculum();
        StoreState store = database.state();
        List<HealthCheck> checks = new ArrayList<>(List.of(
                new HealthCheck("discord", bot.connected(), bot.guilds().size() + " servers"),
                new HealthCheck("store", store.ok(), store.said()),
                new HealthCheck(
                        "curriculum", curriculum.usable(), curriculum.pages().size() + " pages")));
        backup.map(daily -> daily.state(clock.instant()))
                .ifPresent(state -> checks.add(new HealthCheck("backup", state.ok(), state.said())));
        return checks;
    }

    private void readChanges() {
        for (Shelf shelf : curricula.all()) {
            if (shelf.library().changed()) {
                Reload outcome = shelf.library().reload(study.stored.of(shelf.name()));
                log.info(
                        "curriculum {} changed: {}",
                        shelf.name(),
                        outcome.getClass().getSimpleName());
                if (outcome instanceof Reload.Refused refused) {
                    vitals.refused(shelf);
                    log.warn(
                            "curriculum {}: {} errors, {} marks that would point nowhere, {} golden questions answered"
                                    + " worse; /curriculum reload lists them",
                            shelf.name(),
                            refused.faults().size(),
                            refused.orphans().size(),
                            refused.falls().size());
                }
            }
        }
    }

    private static InstantSource clock(Config.Discord discord) {
        InstantSource system = InstantSource.system();
        return discord.clockUrl()
                .<InstantSource>map(address -> new RemoteClock(address, system))
                .orElse(system);
    }

    private static List<Shelf> shelves(Map<String, CurriculumSource> sources, InstantSource clock) {
        return sources.entrySet().stream()
                .map(source -> new Shelf(
                        source.getKey(),
                        library(source.getKey(), source.getValue().path(), clock),
                        links(source.getValue())))
                .toList();
    }

    private static Library library(String name, Path folder, InstantSource clock) {
        try {
            return Library.open(name, folder, clock);
        } catch (CurriculumException e) {
            throw new ConfigException("curricula." + name + ".path: " + e.getMessage(), e);
        }
    }

    private static Optional<LinkTemplate> links(CurriculumSource source) {
        AnchorStyle style = switch (source.anchors()) {
            case GITHUB -> AnchorStyle.GITHUB;
            case MKDOCS -> AnchorStyle.PYTHON_MARKDOWN;
            case DOCUSAURUS -> AnchorStyle.DOCUSAURUS;
            case READER -> AnchorStyle.READER;
        };
        try {
            return source.link().map(template -> new LinkTemplate(template, style));
        } catch (IllegalArgumentException e) {
            throw new ConfigException("curricula: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        open.close();
    }
}
