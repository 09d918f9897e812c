package waymark;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import waymark.practice.MemberClient;
import waymark.practice.PracticeServer;
import waymark.practice.world.Json;

/** What a moderator lets the bot do in one channel, with the bits of Discord's permissions. */
final class BotRights {
    static final long VIEW_CHANNEL = 1L << 10;
    static final long SEND_MESSAGES = 1L << 11;
    static final long ATTACH_FILES = 1L << 15;
    static final long READ_MESSAGE_HISTORY = 1L << 16;
    static final long CREATE_PUBLIC_THREADS = 1L << 35;
    static final long PIN_MESSAGES = 1L << 51;

    private final PracticeServer server;
    private final String overwrite;

    private BotRights(PracticeServer server, String overwrite) {
        this.server = server;
        this.overwrite = overwrite;
    }

    static BotRights in(PracticeServer server, long channel) {
        return new BotRights(
                server,
                "/channels/" + channel + "/permissions/" + server.cohort().bot().id());
    }

    void allow(long permission) {
        send("PUT", Json.object("type", 1, "allow", String.valueOf(permission)));
    }

    void deny(long permission) {
        send("PUT", Json.object("type", 1, "deny", String.valueOf(permission)));
    }

    /** Neither: what holds in the server holds in the channel. */
    void reset() {
        send("DELETE", null);
    }

    private void send(String method, @Nullable JsonNode body) {
        MemberClient.Answer answer =
                MemberClient.send(server, server.cohort().mara().token(), method, overwrite, body);
        assertTrue(answer.status() < 300, answer::toString);
    }
}
