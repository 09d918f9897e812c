package waymark.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {
    private static final Map<String, String> TOKEN = Map.of("WAYMARK_TOKEN", "secret-of-mine");

    @TempDir
    private Path folder;

    private Config load(String yaml, Map<String, String> environment) throws IOException {
        return Config.load(Files.writeString(folder.resolve("waymark.yml"), yaml), environment);
    }

    private String problems(String yaml, Map<String, String> environment) {
        return assertThrows(ConfigException.class, () -> load(yaml, environment))
                .getMessage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"waymark.yml", "container.yml"})
    void whatWeShipLoads(String name) {
        Config config = Config.load(Path.of("config", name), TOKEN);

        assertEquals(URI.create("https://discord.com/api/v10"), config.discord().apiUrl());
        assertEquals(List.of("default"), List.copyOf(config.curricula().keySet()));
    }

    @Test
    void everyKeyIsRead() throws IOException {
        Config config = load("""
                discord:
                  api_url: http://127.0.0.1:8090/api/v10
                  clock_url: http://127.0.0.1:8090/practice/clock
                curricula:
                  cohort.a:
                    path: /srv/docs
                    link: https://docs.example.org/{route}#{anchor}
                    anchors: docusaurus
                data: {folder: /srv/data}
                web: {bind: 0.0.0.0, port: 8091}
                """, TOKEN);

        assertEquals(
                Optional.of(URI.create("http://127.0.0.1:8090/practice/clock")),
                config.discord().clockUrl());
        assertEquals(
                new Config.CurriculumSource(
                        Path.of("/srv/docs"),
                        Optional.of("https://docs.example.org/{route}#{anchor}"),
                        Config.Anchors.DOCUSAURUS),
                config.curricula().get("cohort.a"));
        assertEquals(Path.of("/srv/data"), config.data());
        assertEquals(new Config.Web("0.0.0.0", 8091), config.web());
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithItsLine() {
        String said = problems("""
                discord:
                  api_url: discord
                curricula:
                  default:
                    pathh: corpus
                    anchors: wiki
                web:
                  port: 99999
                """, Map.of());

        assertEquals(1, said.lines().count(), said);
        for (String part : List.of(
                ":2: discord.api_url: 'discord' is not an http address",
                ":5: unknown key curricula.default.pathh",
                ":6: curricula.default.anchors: 'wiki' is not one of github, mkdocs, docusaurus, reader",
                ":8: web.port: '99999' is not a port",
                "missing key curricula.default.path",
                "no token; set WAYMARK_TOKEN")) {
            assertTrue(said.contains(part), () -> part + " is not in: " + said);
        }
    }

    @Test
    void aTokenComesFromItsFileAndNeverFromTheConfiguration() throws IOException {
        Path secret = Files.writeString(folder.resolve("token"), "from-the-file\n");
        Config config = load("discord: {token_file: " + secret + "}\ncurricula: {a: {path: x}}\n", Map.of());
        assertEquals("from-the-file", config.discord().token().reveal());

        String said = problems("discord: {token: abc.def}\ncurricula: {a: {path: x}}\n", TOKEN);
        assertTrue(said.contains("discord.token must not stand in this file"), said);
        assertFalse(said.contains("abc.def"), said);
    }

    @Test
    void aTokenDoesNotPrintItself() throws IOException {
        Config config = load("curricula: {a: {path: x}}\n", TOKEN);

        assertFalse(config.toString().contains("secret-of-mine"), config::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"discord: [1, 2]", "discord:\n  api_url: {", "a: 1\na: 2", "\t- x"})
    void whatIsNoConfigurationIsNamedWithItsLine(String yaml) {
        String said = problems(yaml, TOKEN);

        assertTrue(said.matches("(?s).*waymark\\.yml:\\d+: .*"), said);
        assertEquals(1, said.lines().count(), said);
    }

    @Test
    void aMissingFileSaysHowToNameAnother() {
        String said = assertThrows(ConfigException.class, () -> Config.load(folder.resolve("none.yml"), TOKEN))
                .getMessage();

        assertTrue(said.contains("none.yml") && said.contains("--config"), said);
    }
}
