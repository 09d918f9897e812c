package waymark.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTemplateTest {
    @TempDir
    private Path root;

    private String link(LinkTemplate template, String path, String anchor, String... lines) {
        Curriculum curriculum = new CurriculumFolder(root).with(path, lines).read();
        Page page = curriculum.pages().getFirst();
        return template.link(page, page.section(anchor).orElseThrow()).orElseThrow();
    }

    @Test
    void aGithubBlobHasThePathWithExtension() {
        LinkTemplate template =
                new LinkTemplate("https://github.com/o/r/blob/main/corpus/{path}#{anchor}", AnchorStyle.GITHUB);

        assertEquals(
                "https://github.com/o/r/blob/main/corpus/a/%C3%BCber%20uns%20%281%29.md#w%C3%B6rter",
                link(template, "a/über uns (1).md", "wörter", "# T", "## Wörter"));
    }

    @Test
    void theTopOfAPageHasNoAnchor() {
        LinkTemplate template = new LinkTemplate("http://host/read/{id}#{anchor}", AnchorStyle.READER);

        assertEquals("http://host/read/a", link(template, "a/README.md", "", "# T"));
    }

    @Test
    void anMkdocsSiteHasFoldersAndPythonMarkdownsAnchors() {
        LinkTemplate template =
                new LinkTemplate("https://site/{route}#{anchor}", AnchorStyle.PYTHON_MARKDOWN).below("docs");

        assertEquals(
                "https://site/guide/x/#ci-cd_1",
                link(template, "docs/guide/x.md", "ci--cd-1", "# T", "## CI / CD", "## CI / CD"));
    }

    @ParameterizedTest
    @CsvSource({
        "docs/index.md, https://site/",
        "docs/guide/index.md, https://site/guide/",
        "docs/guide/README.md, https://site/guide/",
        "docs/guide/x.md, https://site/guide/x/"
    })
    void mkdocsTakesAnIndexForItsFolder(String path, String address) {
        LinkTemplate template =
                new LinkTemplate("https://site/{route}#{anchor}", AnchorStyle.PYTHON_MARKDOWN).below("docs");

        assertEquals(address, link(template, path, "", "# T"));
    }

    @ParameterizedTest
    @CsvSource({
        "docs/01-guide/02-first.md, '', https://site/docs/guide/first",
        "docs/guide/index.md, '', https://site/docs/guide",
        "docs/guide/guide.md, '', https://site/docs/guide",
        "docs/guide/x.md, id: y, https://site/docs/guide/y",
        "docs/guide/x.md, slug: /z, https://site/docs/z",
        "docs/guide/x.md, slug: z, https://site/docs/guide/z",
        "docs/2026-01-30-news.md, '', https://site/docs/2026-01-30-news"
    })
    void docusaurusDropsOrderingNumbersAndTakesIdAndSlug(String path, String key, String address) {
        LinkTemplate template =
                new LinkTemplate("https://site/docs/{route}#{anchor}", AnchorStyle.DOCUSAURUS).below("docs");

        assertEquals(address, link(template, path, "", "---", key, "---", "# T"));
    }

    @Test
    void aPageThatTheSiteDoesNotShowHasNoLink() {
        Page page = CurriculumFolder.page(root, "# T");

        assertEquals(
                Optional.empty(),
                new LinkTemplate("https://site/{path}", AnchorStyle.GITHUB)
                        .below("docs")
                        .link(page, page.sections().getFirst()));
    }

    @Test
    void aTemplateThatNamesNoPageOrAnUnknownPlaceIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new LinkTemplate("https://site/#{anchor}", AnchorStyle.GITHUB));
        assertThrows(IllegalArgumentException.class, () -> new LinkTemplate("https://site/{page}", AnchorStyle.GITHUB));
    }
}
