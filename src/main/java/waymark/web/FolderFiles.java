package waymark.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Serves the files that lie beside a curriculum's pages: pictures as such, other text as plain text, the rest as a download. Nothing outside
 * the folder and nothing hidden is served, whatever the address or a symbolic link says.
 */
final class FolderFiles {
    private static final long MAX_BYTES = 32L * 1024 * 1024;
    private static final int LOOKED_AT_BYTES = 8 * 1024;
    private static final Map<String, String> PICTURES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "webp", "image/webp",
            "avif", "image/avif",
            "ico", "image/x-icon",
            "svg", "image/svg+xml");

    private final Path folder;

    FolderFiles(Path folder) {
        this.folder = folder;
    }

    /** Answers with the file at a path below the folder, or 404. */
    void serve(Context context, String path) throws IOException {
        Path file = find(path).orElseThrow(() -> new NotFoundResponse("no such file"));
        byte[] bytes = Files.readAllBytes(file);
        String type = type(path, bytes);
        context.contentType(type)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        if (type.equals("application/octet-stream")) {
            context.header("Content-Disposition", "attachment");
        }
        context.result(bytes);
    }

    private Optional<Path> find(String path) throws IOException {
        boolean hidden = Arrays.stream(path.split("/")).anyMatch(name -> name.startsWith("."));
        if (hidden || path.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path root = folder.toRealPath();
            Path wanted = root.resolve(path);
            if (!Files.isRegularFile(wanted)) {
                return Optional.empty();
            }
            Path real = wanted.toRealPath();
            return real.startsWith(root) && Files.size(real) <= MAX_BYTES ? Optional.of(real) : Optional.empty();
        } catch (InvalidPathException noSuchName) {
            return Optional.empty();
        }
    }

    private static String type(String path, byte[] bytes) {
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean binary = false;
        for (int i = 0; i < Math.min(bytes.length, LOOKED_AT_BYTES); i++) {
            binary |= bytes[i] == 0;
        }
        String other = binary ? "application/octet-stream" : "text/plain; charset=utf-8";
        return PICTURES.getOrDefault(extension, other);
    }
}
