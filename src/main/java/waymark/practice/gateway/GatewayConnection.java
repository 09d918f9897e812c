package waymark.practice.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.websocket.WsContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/** One WebSocket: sends whole payloads, compressed as one zlib stream if the client asked for {@code compress=zlib-stream}. */
final class GatewayConnection {
    /** A client that reads nothing is cut off once this many frames wait for it. */
    private static final int MOST_FRAMES_WAITING = 2_000;

    private final WsContext socket;
    private final boolean compressed;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DeflaterOutputStream deflater = new DeflaterOutputStream(bytes, true);

    GatewayConnection(WsContext socket) {
        this.socket = socket;
        this.compressed = "zlib-stream".equals(socket.queryParam("compress"));
        socket.session.setMaxOutgoingFrames(MOST_FRAMES_WAITING);
    }

    void send(ObjectNode payload) {
        if (!socket.session.isOpen()) {
            return;
        }
        if (!compressed) {
            socket.send(payload.toString());
            return;
        }
        try {
            // A flush ends each payload with 00 00 FF FF, by which clients know that it is whole.
            deflater.write(payload.toString().getBytes(StandardCharsets.UTF_8));
            deflater.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        socket.send(ByteBuffer.wrap(bytes.toByteArray()));
        bytes.reset();
    }

    /** Closes with one of Discord's codes, for example 4004. */
    void close(int code, String reason) {
        socket.closeSession(code, reason);
    }

    /** Breaks off without a word, as a lost network does. */
    void drop() {
        socket.session.disconnect();
    }
}
