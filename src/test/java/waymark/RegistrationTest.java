package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.config.Config;
import waymark.config.Token;
import waymark.practice.PracticeServer;
import waymark.practice.PracticeSettings;

/** Discord is told of the commands, in all their languages, only where they differ from what it has. */
class RegistrationTest {
    private static final String COMMANDS = "/applications/{application_id}/commands";

    @TempDir
    private Path folder;

    @Test
    void anotherStartWithTheSameCommandsRegistersNothing() throws Exception {
        List<String> written = new CopyOnWriteArrayList<>();
        try (PracticeServer server =
                PracticeServer.start(PracticeSettings.ephemeral(InstantSource.fixed(PracticeBot.tomorrowNoon())))) {
            server.listen(exchange -> {
                if (exchange.byBot()
                        && exchange.template().equals(COMMANDS)
                        && !exchange.method().equals("GET")) {
                    written.add(exchange.method() + " " + exchange.status());
                }
            });
            Path corpus = SmallCorpus.in(folder.resolve("corpus"));
            for (int start = 0; start < 2; start++) {
                App.run(new Config(
                                new Config.Discord(
                                        Token.of(server.botToken()),
                                        server.apiUrl(),
                                        Optional.of(server.address().resolve("/practice/clock"))),
                                Map.of(
                                        "default",
                                        new Config.CurriculumSource(corpus, Optional.empty(), Config.Anchors.GITHUB)),
                                folder.resolve("data"),
                                new Config.Web("127.0.0.1", 0)))
                        .close();
                assertEquals(List.of("PUT 200"), written, "after start " + (start + 1));
            }
        }
    }
}
