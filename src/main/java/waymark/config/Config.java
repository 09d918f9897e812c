package waymark.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/**
 * What the operator decides; every key is described in {@code config/waymark.yml}.
 *
 * <pre>{@code
 * Config config = Config.load(Path.of("config/waymark.yml"), System.getenv());
 * }</pre>
 *
 * @param curricula by name, in the order of the file; at least one
 * @param data the folder that holds the store
 */
public record Config(Discord discord, Map<String, CurriculumSource> curricula, Path data, Backups backups, Web web) {
    /** With backups as they are by default. */
    public Config(Discord discord, Map<String, CurriculumSource> curricula, Path data, Web web) {
        this(discord, curricula, data, Backups.within(data), web);
    }

    /**
     * @param apiUrl REST base with version, {@code https://discord.com/api/v10} by default
     * @param clockUrl where a practice server tells its time; empty for the system's clock
     */
    public record Discord(Token token, URI apiUrl, Optional<URI> clockUrl) {}

    /**
     * @param path the folder of Markdown
     * @param link template of a section's public address; empty to offer Read here instead
     * @param anchors the style in which that address names headings
     */
    public record CurriculumSource(Path path, Optional<String> link, Anchors anchors) {}

    /** How a published curriculum names its headings. */
    public enum Anchors {
        GITHUB,
        MKDOCS,
        DOCUSAURUS,
        /** Waymark's own reader. */
        READER
    }

    /**
     * The daily backup.
     *
     * @param time of day, in UTC; empty for none
     */
    public record Backups(Optional<LocalTime> time, Path folder) {
        static final LocalTime TIME = LocalTime.of(3, 0);

        static Backups within(Path data) {
            return new Backups(Optional.of(TIME), data.resolve("backups"));
        }
    }

    /** The reader and {@code /health}; port 0 leaves both off. */
    public record Web(String bind, int port) {}

    /**
     * Reads a configuration.
     *
     * @param environment {@code WAYMARK_TOKEN} may hold the token
     * @throws ConfigException naming every missing, unknown or wrong key with its line
     */
    public static Config load(Path file, Map<String, String> environment) {
        return new ConfigReader(file, YamlEntries.read(file), environment).read();
    }
}
