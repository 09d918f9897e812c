package waymark.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.practice.rest.Exchange;
import waymark.practice.world.Json;

/** The comparison with Discord's OpenAPI finds what deviates; skipped where the description is not at hand. */
class OpenApiExchangesTest {
    private static final JsonNode NONE = MissingNode.getInstance();

    private final OpenApiExchanges exchanges = new OpenApiExchanges();

    @BeforeEach
    void needsTheDescription() {
        OpenApiExchanges.assumeKnown();
    }

    @Test
    void aValidExchangeIsSeenAndPasses() {
        exchanges.accept(
                new Exchange("GET", "/gateway", true, NONE, 200, Json.object("url", "ws://127.0.0.1/gateway")));
        exchanges.assertValid();
        assertEquals(Set.of("GET /gateway 200"), exchanges.seen());
    }

    @Test
    void aResponseWithoutAPromisedFieldFails() {
        fails(new Exchange("GET", "/gateway", true, NONE, 200, Json.object()), "url");
    }

    @Test
    void aRequestThatIsNotDocumentedFails() {
        JsonNode body = Json.object("content", 5);
        fails(new Exchange("POST", "/channels/{channel_id}/messages", true, body, 200, NONE), "request /content");
    }

    @Test
    void aRouteThatIsNotDocumentedFailsForBotsOnly() {
        exchanges.accept(new Exchange("POST", "/interactions", false, NONE, 204, NONE));
        exchanges.assertValid();
        fails(new Exchange("POST", "/interactions", true, NONE, 204, NONE), "does not document");
    }

    @Test
    void aBodyBesideAnEmptyAnswerFails() {
        fails(
                new Exchange("DELETE", "/channels/{channel_id}/messages/{message_id}", true, NONE, 204, Json.object()),
                "body");
    }

    private void fails(Exchange exchange, String naming) {
        exchanges.accept(exchange);
        AssertionError error = assertThrows(AssertionError.class, exchanges::assertValid);
        assertTrue(error.getMessage().contains(naming), error::getMessage);
    }
}
