package waymark.practice.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import waymark.practice.world.ApiError;
import waymark.practice.world.Channel;
import waymark.practice.world.Json;
import waymark.practice.world.Snowflakes;

/** Files that came with messages, kept in memory and served as from Discord's content network. */
final class Attachments {
    static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int FILES_KEPT = 100;

    private record File(byte[] bytes, String type) {}

    private final Map<Long, File> files = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, File> eldest) {
            return size() > FILES_KEPT;
        }
    };
    private final Snowflakes snowflakes;

    Attachments(Snowflakes snowflakes) {
        this.snowflakes = snowflakes;
    }

    void install(RoutesConfig routes) {
        routes.get("/attachments/{channel}/{id}/{name}", http -> {
            Optional<File> file = find(Json.id(http.pathParam("id")));
            if (file.isEmpty()) {
                http.status(404).result("This content is no longer available.");
                return;
            }
            boolean picture = file.get().type().matches("image/(png|jpeg|gif|webp)");
            http.header("X-Content-Type-Options", "nosniff")
                    .header("Content-Disposition", picture ? "inline" : "attachment")
                    .contentType(file.get().type())
                    .result(file.get().bytes());
        });
    }

    private synchronized Optional<File> find(long id) {
        return Optional.ofNullable(files.get(id));
    }

    /** Keeps an upload and describes it as a message's attachment. */
    synchronized ObjectNode keep(UploadedFile upload, Channel channel, String origin) {
        if (upload.size() > MOST_BYTES) {
            throw new ApiError(413, 40005, "Request entity too large");
        }
        long id = snowflakes.next();
        String type = Optional.ofNullable(upload.contentType()).orElse("application/octet-stream");
        try (InputStream content = upload.content()) {
            files.put(id, new File(content.readAllBytes(), type));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
        String name = URLEncoder.encode(upload.filename(), StandardCharsets.UTF_8);
        String url = origin + "/attachments/" + channel.id() + "/" + id + "/" + name;
        return Json.object(
                "id", id,
                "filename", upload.filename(),
                "size", (int) upload.size(),
                "url", url,
                "proxy_url", url,
                "content_type", type);
    }
}
