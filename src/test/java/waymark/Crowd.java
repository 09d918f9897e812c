package waymark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;
import waymark.config.Config;
import waymark.config.Token;
import waymark.discord.Curricula.Shelf;
import waymark.practice.PracticeServer;
import waymark.practice.PracticeSettings;
import waymark.search.library.Library;
import waymark.store.Database;
import waymark.study.GuildTime;
import waymark.study.plan.GuildSettings;

/** The real bot in very many guilds, all of which have their post due one minute after the start; the time of all of it is ticked. */
final class Crowd implements AutoCloseable {
    private final PracticeServer server;
    private final Path data;
    private final App app;

    private Crowd(PracticeServer server, Path data, App app) {
        this.server = server;
        this.data = data;
        this.app = app;
    }

    /** A server with so many guilds, at an instant at which no post is due yet. */
    static PracticeServer server(int guilds) throws Exception {
        return PracticeServer.start(PracticeSettings.crowded(InstantSource.fixed(PracticeBot.tomorrowNoon()), guilds));
    }

    /**
     * Starts the bot in its guilds.
     *
     * @param folder empty; for the corpus and the store
     * @param channels turns a guild's channel into the one that it is set up with
     */
    static Crowd start(PracticeServer server, Path folder, LongUnaryOperator channels) throws Exception {
        Instant now = server.clock().instant();
        LocalTime post = now.plus(Duration.ofMinutes(1)).atZone(ZoneOffset.UTC).toLocalTime();
        Path data = folder.resolve("data");
        try (Database database = Database.open(data)) {
            for (Map.Entry<Long, Long> guild : server.crowd().entrySet()) {
                database.guilds()
                        .save(new GuildSettings(
                                guild.getKey(),
                                App.CURRICULUM,
                                OptionalLong.of(channels.applyAsLong(guild.getValue())),
                                OptionalLong.empty(),
                                post,
                                GuildTime.standard(ZoneId.of("UTC")),
                                now,
                                Optional.empty()));
            }
        }
        Library library = Library.open(App.CURRICULUM, SmallCorpus.in(folder.resolve("corpus")), server.clock());
        GuildSettings silent = new GuildSettings(
                server.cohort().guild(),
                App.CURRICULUM,
                OptionalLong.empty(),
                OptionalLong.empty(),
                post,
                GuildTime.standard(ZoneId.of("UTC")),
                now,
                Optional.empty());
        App app = App.practice(
                new Config.Discord(Token.of(server.botToken()), server.apiUrl(), Optional.empty()),
                List.of(new Shelf(App.CURRICULUM, library, Optional.empty())),
                data,
                server.clock(),
                silent,
                new Health());
        return new Crowd(server, data, app);
    }

    void forward(Duration by) {
        server.clock().forward(by);
    }

    /** How many posts were let go so far, those that are not there yet included. */
    int claimed() {
        return count("SELECT COUNT(*) FROM occurrence WHERE state = 'CLAIMED'");
    }

    /** How many guilds have a post that the store knows as sent. */
    int sent() {
        return count("SELECT COUNT(DISTINCT guild) FROM occurrence WHERE state = 'SENT'");
    }

    /** How many guilds rest because a post could not be made. */
    int held() {
        return count("SELECT COUNT(*) FROM guild WHERE held_for IS NOT NULL");
    }

    /** Read beside the bot, as a backup reads it. */
    private int count(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(Database.FILE));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getInt(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        app.close();
    }
}
