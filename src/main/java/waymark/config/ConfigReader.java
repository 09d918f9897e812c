package waymark.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import waymark.config.Config.Anchors;
import waymark.config.Config.CurriculumSource;
import waymark.config.YamlEntries.Entry;

/** Takes the known keys out of the entries and keeps a list of all that is wrong, to be told at once. */
final class ConfigReader {
    private static final String TOKEN_VARIABLE = "WAYMARK_TOKEN";
    private static final String CURRICULA = "curricula.";
    private static final Set<String> SECTIONS = Set.of("discord", "curricula", "data", "web");
    private static final URI DISCORD = URI.create("https://discord.com/api/v10");

    private final Path file;
    private final Map<String, Entry> entries;
    private final Map<String, String> environment;
    private final Set<String> known = new LinkedHashSet<>();
    // By line, so that the operator mends the file from top to bottom; 0 is for what no line holds.
    private final Map<Integer, List<String>> problems = new TreeMap<>();

    ConfigReader(Path file, Map<String, Entry> entries, Map<String, String> environment) {
        this.file = file;
        this.entries = entries;
        this.environment = environment;
    }

    Config read() {
        Token token = token();
        URI api = value("discord.api_url", ConfigReader::httpAddress).orElse(DISCORD);
        Optional<URI> clock = value("discord.clock_url", ConfigReader::httpAddress);
        Map<String, CurriculumSource> curricula = curricula();
        Path data = value("data.folder", Path::of).orElse(Path.of("data"));
        Optional<LocalTime> backupTime =
                value("data.backup_time", ConfigReader::backupTime).orElse(Optional.of(Config.Backups.TIME));
        Path backups = value("data.backup_folder", Path::of).orElse(data.resolve("backups"));
        String bind = value("web.bind", Function.identity()).orElse("127.0.0.1");
        int port = value("web.port", ConfigReader::port).orElse(0);
        entries.forEach((key, entry) -> {
            if (!known.contains(key) && !emptySection(key, entry)) {
                problem(entry.line(), "unknown key " + key);
            }
        });
        if (!problems.isEmpty()) {
            throw new ConfigException(
                    problems.values().stream().flatMap(List::stream).toList());
        }
        return new Config(
                new Config.Discord(token, api, clock),
                curricula,
                data,
                new Config.Backups(backupTime, backups),
                new Config.Web(bind, port));
    }

    /** A section all of whose keys are commented out. */
    private static boolean emptySection(String key, Entry entry) {
        return SECTIONS.contains(key) && entry.value().isBlank();
    }

    private Token token() {
        if (entries.containsKey("discord.token")) {
            known.add("discord.token");
            problem(
                    line("discord.token"),
                    "discord.token must not stand in this file; set " + TOKEN_VARIABLE + " or discord.token_file");
        }
        Optional<String> path = value("discord.token_file", Function.identity());
        if (path.isPresent()) {
            return token(readToken(path.get()), line("discord.token_file"), path.get());
        }
        String given = environment.getOrDefault(TOKEN_VARIABLE, "");
        if (given.isBlank()) {
            problem(0, "no token; set " + TOKEN_VARIABLE + " or discord.token_file");
        }
        return token(given, 0, TOKEN_VARIABLE);
    }

    /** A token that no request can carry is refused here, unnamed: a library that refuses it later quotes it in full. */
    private Token token(String given, int line, String source) {
        if (!given.strip().matches("[!-~]*")) {
            problem(
                    line,
                    "the token in " + source + " holds white space or a sign that no token has; copy it anew, alone");
        }
        return Token.of(given);
    }

    private String readToken(String path) {
        try {
            String text = Files.readString(Path.of(path)).strip();
            if (text.isEmpty()) {
                problem(line("discord.token_file"), "discord.token_file: " + path + " is empty");
            }
            return text;
        } catch (IOException e) {
            problem(line("discord.token_file"), "discord.token_file: " + path + " cannot be read");
            return "";
        }
    }

    private Map<String, CurriculumSource> curricula() {
        Set<String> names = new LinkedHashSet<>();
        entries.keySet().stream()
                .filter(key -> key.startsWith(CURRICULA) && key.lastIndexOf('.') > CURRICULA.length())
                .forEach(key -> names.add(key.substring(CURRICULA.length(), key.lastIndexOf('.'))));
        Map<String, CurriculumSource> sources = new LinkedHashMap<>();
        for (String name : names) {
            String prefix = CURRICULA + name + ".";
            Optional<Path> path = value(prefix + "path", Path::of);
            if (path.isEmpty()) {
                problem(0, "missing key " + prefix + "path, the folder of that curriculum");
            }
            Optional<String> link = value(prefix + "link", Function.identity());
            Anchors anchors = value(prefix + "anchors", ConfigReader::anchors).orElse(Anchors.GITHUB);
            path.ifPresent(p -> sources.put(name, new CurriculumSource(p, link, anchors)));
        }
        if (names.isEmpty()) {
            problem(0, "missing key curricula; name at least one, as curricula.default.path");
        }
        return sources;
    }

    private <T> Optional<T> value(String key, Function<String, T> read) {
        known.add(key);
        Entry entry = entries.get(key);
        if (entry == null || entry.value().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(entry.value().strip()));
        } catch (IllegalArgumentException e) {
            problem(entry.line(), key + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private void problem(int line, String what) {
        String place = line == 0 ? file + ": " : file + ":" + line + ": ";
        problems.computeIfAbsent(line, l -> new ArrayList<>()).add(place + what);
    }

    private int line(String key) {
        return entries.get(key).line();
    }

    private static URI httpAddress(String text) {
        URI address = URI.create(text.replaceAll("/+$", ""));
        if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
            throw new IllegalArgumentException("'" + text + "' is not an http address");
        }
        return address;
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException("'" + text + "' is not a port from 0 to 65535");
    }

    private static Optional<LocalTime> backupTime(String text) {
        // Unquoted, YAML's older rules read "off" as a boolean.
        if (List.of("off", "false").contains(text.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is neither a time such as \"03:00\" nor off", e);
        }
    }

    private static Anchors anchors(String text) {
        try {
            return Anchors.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is not one of github, mkdocs, docusaurus, reader", e);
        }
    }
}
