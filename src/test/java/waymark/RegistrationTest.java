package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Discord is told of the commands, in all their languages, only where they differ from what it has. */
class RegistrationTest {
    private static final String COMMANDS = "/applications/{application_id}/commands";

    @RegisterExtension
    final RestartableBot bot = new RestartableBot();

    @Test
    void anotherStartWithTheSameCommandsRegistersNothing() {
        List<String> written = new CopyOnWriteArrayList<>();
        bot.server().listen(exchange -> {
            if (exchange.byBot()
                    && exchange.template().equals(COMMANDS)
                    && !exchange.method().equals("GET")) {
                written.add(exchange.method() + " " + exchange.status());
            }
        });
        for (int start = 0; start < 2; start++) {
            bot.start().close();
            assertEquals(List.of("PUT 200"), written, "after start " + (start + 1));
        }
    }
}
