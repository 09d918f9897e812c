package waymark.practice.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** An answer: its HTTP status, and its body unless that is missing. */
record Reply(int status, JsonNode body) {
    static final Reply NO_CONTENT = new Reply(204, MissingNode.getInstance());

    static Reply ok(JsonNode body) {
        return new Reply(200, body);
    }
}
