package waymark.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Node;
import waymark.curriculum.Page;
import waymark.curriculum.PageSource;

/**
 * The reader's addresses: {@code /read} with the contents, {@code /read/<id>} with a page, {@code /files/<path>} with what lies beside pages.
 *
 * <p>Nothing on them comes from another host, and no script runs.
 */
public final class ReaderRoutes implements Consumer<JavalinConfig> {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String STYLE = "/reader/reader.css";

    private final Reader reader;
    private final FolderFiles files;
    private final String style = resource(STYLE);

    public ReaderRoutes(Reader reader) {
        this.reader = reader;
        this.files = new FolderFiles(reader.folder());
    }

    /** Adds the routes to a server that is being made. */
    @Override
    public void accept(JavalinConfig config) {
        config.routes.get("/read", this::contents);
        config.routes.get("/read/<id>", context -> page(context, context.pathParam("id")));
        config.routes.get("/files/<path>", context -> {
            secure(context);
            files.serve(context, context.pathParam("path"));
        });
        config.routes.get(STYLE, context -> {
            secure(context);
            context.contentType("text/css; charset=utf-8").result(style);
        });
    }

    /** Answers with the front page. */
    void contents(Context context) {
        html(context, ContentsView.of(reader.curriculum().get()));
    }

    private void page(Context context, String asked) {
        Curriculum curriculum = reader.curriculum().get();
        String id = asked.endsWith("/") ? asked.substring(0, asked.length() - 1) : asked;
        Optional<Page> page = curriculum
                .page(id)
                .or(() -> curriculum
                        .node(id)
                        .flatMap(node -> curriculum.pagesOf(node).stream().findFirst()));
        Optional<String> markdown = page.flatMap(p -> PageSource.read(reader.folder(), p));
        if (page.isPresent() && markdown.isPresent()) {
            html(context, PageView.of(curriculum, page.get(), markdown.get()));
            return;
        }
        Optional<Page> moved = curriculum.pages().stream()
                .filter(p -> p.frontMatter().was().contains(id))
                .findFirst();
        if (moved.isPresent()) {
            context.redirect(Html.address(moved.get().id(), ""), HttpStatus.MOVED_PERMANENTLY);
            return;
        }
        context.status(HttpStatus.NOT_FOUND);
        Optional<Node> planned = curriculum.node(id);
        html(
                context,
                planned.map(node -> PageView.planned(curriculum, node))
                        .orElseGet(() -> PageView.missing(curriculum, id)));
    }

    private static void html(Context context, String document) {
        secure(context);
        context.header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-cache")
                .contentType("text/html; charset=utf-8")
                .result(document);
    }

    private static void secure(Context context) {
        context.header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer");
    }

    private static String resource(String path) {
        try (InputStream in = ReaderRoutes.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("reading the resource " + path, unreadable);
        }
    }
}
