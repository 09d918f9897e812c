package waymark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.curriculum.Curriculum;
import waymark.curriculum.CurriculumReader;
import waymark.curriculum.Section;

/** The reader over HTTP, on a folder of its own. */
class WebServerTest {
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final AtomicReference<Curriculum> curriculum = new AtomicReference<>();
    private final AtomicReference<List<HealthCheck>> health =
            new AtomicReference<>(List.of(new HealthCheck("index", true, "2 sections")));

    @TempDir
    private Path root;

    private WebServer web;

    @BeforeEach
    void serve() throws IOException {
        write(
                "README.md",
                "# Our docs",
                "### Tools",
                "- **Git:** versions",
                "- **Make:** builds",
                "## RoadMap",
                "```",
                "├── 1. Start",
                "│   └── Git log",
                "```");
        write(
                "tools/git.md",
                "---",
                "was: [vcs/git]",
                "sources: [{title: Pro Git, url: \"https://git-scm.com/book\"}]",
                "---",
                "# Git",
                "See [below](#two-words), [make it](../notes/more.md#x), [all](../README.md).",
                "## Two words",
                "a");
        write("notes/more.md", "# More", "text");
        web = WebServer.start("127.0.0.1", 0, new Reader(root, curriculum::get), health::get);
        reload();
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private void write(String path, String... lines) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private void reload() {
        curriculum.set(new CurriculumReader().read("test", root));
    }

    private HttpResponse<String> get(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(web.address() + path))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("GET " + path, e);
        }
    }

    private Document page(String... lines) throws IOException {
        write("tools/page.md", lines);
        reload();
        HttpResponse<String> response = get("/read/tools/page");
        assertEquals(200, response.statusCode());
        return Jsoup.parse(response.body());
    }

    @Test
    void theFrontPageListsTracksAndRoadmapAndMarksWhatIsOnlyPlanned() {
        Document home = Jsoup.parse(get("/").body());
        assertEquals(get("/read").body(), get("/").body());

        assertEquals("Our docs", home.selectFirst("h1").text());
        assertEquals("/read/tools/git", home.selectFirst(".tracks a").attr("href"));
        assertEquals(
                List.of("Tools", "Make", "RoadMap", "Start", "Git log"),
                home.select(".planned").eachText());
    }

    @Test
    void aPageLinksToPagesOfTheReader() {
        Document git = Jsoup.parse(get("/read/tools/git").body());

        assertEquals(
                List.of("#two-words", "/read/notes/more#x", "/read"),
                git.select("article p a").eachAttr("href"));
        assertEquals("Two words", git.getElementById("two-words").text());
        assertEquals("https://git-scm.com/book", git.selectFirst(".sources a").attr("href"));
    }

    @Test
    void headingsHaveTheAnchorsOfTheirSections() throws IOException {
        Document page = page(
                "# T",
                "## Same",
                "> ## Same",
                "",
                "## Same",
                "<h2>Same</h2>",
                "",
                "## Own {#mine}",
                "### 数据 🚀 & `x`",
                "## `a` {#b}");

        for (Section section : curriculum.get().page("tools/page").orElseThrow().sections()) {
            if (!section.anchor().isEmpty()) {
                assertEquals(
                        section.title(), page.getElementById(section.anchor()).text(), "#" + section.anchor());
            }
        }
        assertEquals(8, page.select("article [id]").size());
    }

    @Test
    void tablesCallOutsTaskListsCodeAndFoldedAnswersAreShown() throws IOException {
        Document page = page(
                "# T",
                "| a | b |",
                "|---|--:|",
                "| 1 | 2 |",
                "",
                "> [!WARNING]",
                "> Hot.",
                "",
                "!!! tip \"Try\"",
                "    this",
                "",
                "> plain",
                "",
                "- [ ] open",
                "- [x] done",
                "",
                "```sql run",
                "SELECT 1 < 2;",
                "```",
                "<details><summary>Q</summary>",
                "",
                "*A*",
                "",
                "</details>");

        assertEquals("right", page.selectFirst("td[align]").attr("align"));
        assertEquals("Warning Hot.", page.selectFirst(".callout-warning").text());
        assertEquals("Try this", page.selectFirst(".callout-tip").text());
        assertEquals("plain", page.selectFirst("blockquote").text());
        assertEquals(List.of("☐ open", "☑ done"), page.select("article li").eachText());
        assertEquals("SELECT 1 < 2;", page.selectFirst("code.language-sql").text());
        assertEquals("A", page.selectFirst("article details em").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "![x](data:text/html;base64,PHNjcmlwdD4=)",
                "<iframe src=\"https://example.org\"></iframe>",
                "<svg onload=alert(1)><script>1</script></svg>",
                "<style>body{display:none}</style>",
                "<form action=\"https://example.org\"><input name=x></form>",
                "<details ontoggle=alert(1) open>x</details>",
                "<p style=\"position:fixed\">x</p>",
                "<base href=\"https://example.org/\">",
                "<meta http-equiv=refresh content=\"0;url=https://example.org\">",
                "```\"><script>alert(1)</script>\nx\n```",
                "!!! note \"<script>alert(1)</script>\"\n    x",
                "# <script>alert(1)</script>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "![x](https://example.org/pixel.png)"
            })
    void nothingInAPageRunsOrFetches(String hostile) throws IOException {
        Document page = page("# T", "", hostile);

        assertEquals(
                0,
                page.select("script, iframe, form, input, base, style, svg, article meta")
                        .size(),
                page.html());
        page.select("article *")
                .forEach(element -> element.attributes().forEach(attribute -> {
                    assertFalse(
                            attribute.getKey().startsWith("on")
                                    || attribute.getKey().equals("style"),
                            page::html);
                    assertFalse(attribute.getValue().replaceAll("\\s", "").startsWith("javascript:"), page::html);
                }));
        page.select("img").forEach(picture -> assertTrue(picture.attr("src").startsWith("/files/"), page::html));
        assertTrue(get("/read/tools/page")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .startsWith("default-src 'none'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "*a **b ", "<", "[a](b", "<div>", "- ", "![", "### h\n", "| a "})
    void aPageOfOneThingOnlyIsShownInTime(String unit) throws IOException {
        page("# T", unit.repeat(50_000));
    }

    @Test
    void filesBesidePagesAreServedAsWhatTheyAre() throws IOException {
        write("tools/shop.sql", "SELECT 'ü';");
        write("tools/page.html", "<script>alert(1)</script>");
        Files.write(root.resolve("tools/a b.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        Files.write(root.resolve("tools/x.bin"), new byte[] {0, 1});

        assertEquals("SELECT 'ü';\n", get("/files/tools/shop.sql").body());
        assertEquals(
                "text/plain; charset=utf-8",
                get("/files/tools/page.html")
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow()
                        .replace(";charset", "; charset"));
        assertEquals(
                "image/png",
                get("/files/tools/a%20b.png")
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow());
        assertEquals(
                "attachment",
                get("/files/tools/x.bin")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow());
        assertEquals(
                "nosniff",
                get("/files/tools/shop.sql")
                        .headers()
                        .firstValue("X-Content-Type-Options")
                        .orElseThrow());
        assertEquals(
                "/files/tools/shop.sql",
                page("# T", "[x](shop.sql)").selectFirst("article a").attr("href"));
    }

    @Test
    void nothingHiddenAndNothingOutsideTheFolderIsServed(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(root.resolve("out.txt"), outside.resolve("secret.txt"));
        Files.createSymbolicLink(root.resolve("out"), outside);
        write(".env", "TOKEN=x");

        for (String path : List.of(
                "/files/out.txt",
                "/files/out/secret.txt",
                "/files/.env",
                "/files/../secret.txt",
                "/files/%2e%2e/secret.txt",
                "/files/..%2fsecret.txt",
                "/files//etc/passwd",
                "/files/%2Fetc/passwd",
                "/files/tools",
                "/files/none",
                "/files/a%00b")) {
            HttpResponse<String> response = get(path);
            assertTrue(response.statusCode() >= 400 && response.statusCode() < 500, path + " " + response.statusCode());
            assertFalse(response.body().contains("secret\n") || response.body().contains("TOKEN"), path);
        }
    }

    @Test
    void anOldIdLeadsToThePageAndAPlannedNodeSaysSo() {
        assertEquals(
                "/read/tools/git",
                get("/read/vcs/git").headers().firstValue("Location").orElseThrow());
        assertEquals(404, get("/read/tools/make").statusCode());
        assertTrue(get("/read/tools/make").body().contains("planned"));
        assertEquals(404, get("/read/%3Cscript%3E").statusCode());
        assertFalse(get("/read/%3Cscript%3E").body().contains("<script>"));
    }

    @Test
    void aReloadShowsAtOnce() throws IOException {
        assertEquals("T2", page("# T2").selectFirst("article h1").text());
        assertEquals("Page", page("no heading").selectFirst("article h1").text());
    }

    @Test
    void healthIs200WhileAllIsWellAndElse503() {
        assertEquals(200, get("/health").statusCode());
        assertEquals(
                "{\"status\":\"ok\",\"checks\":[{\"name\":\"index\",\"ok\":true,\"detail\":\"2 sections\"}]}",
                get("/health").body());

        health.set(List.of(new HealthCheck("discord", false, "not connected")));

        assertEquals(503, get("/health").statusCode());
        assertTrue(get("/health").body().startsWith("{\"status\":\"failing\""));
    }

    @Test
    void aBusyPortIsNamed() {
        WebServerException thrown = assertThrows(
                WebServerException.class,
                () -> WebServer.start("127.0.0.1", web.port(), new Reader(root, curriculum::get), health::get));

        assertEquals(
                "cannot listen on 127.0.0.1:" + web.port()
                        + ": the port is in use or not allowed; set another as web.port",
                thrown.getMessage());
    }
}
