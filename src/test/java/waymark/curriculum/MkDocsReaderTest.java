package waymark.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MkDocsReaderTest {
    @TempDir
    private Path root;

    private CurriculumFolder site(String... lines) {
        return new CurriculumFolder(root)
                .with("mkdocs.yml", lines)
                .with("docs/index.md", "# Welcome")
                .with("docs/guide/index.md", "# The guide")
                .with("docs/guide/first.md", "# First")
                .with("docs/guide/second.md", "# Second");
    }

    private static List<String> outline(Curriculum curriculum) {
        return curriculum.outline().map(n -> n.id() + "=" + n.title()).toList();
    }

    @Test
    void theNavsSectionsAreTheTracks() {
        Curriculum curriculum = site(
                        "site_name: Site",
                        "nav:",
                        "  - index.md",
                        "  - Guide:",
                        "    - guide/index.md",
                        "    - One: guide/first.md",
                        "    - Deeper:",
                        "      - guide/second.md",
                        "  - Blog: https://example.org/")
                .with("README.md", "# Not a page of the site")
                .read();

        assertEquals(
                List.of("docs=Site", "docs/guide=Guide", "docs/guide/first=One", "docs/guide/second=Second"),
                outline(curriculum));
        assertEquals(List.of(), curriculum.faults());
        assertEquals("Site", curriculum.title());
    }

    @Test
    void missingTargetsAndUnlistedPagesAreWarnings() {
        Curriculum curriculum = site("nav:", "  - index.md", "  - G:", "    - guide/first.md", "    - guide/none.md")
                .read();

        assertEquals(
                List.of(
                        "WARNING mkdocs.yml:5: the nav lists guide/none.md, which is missing",
                        "WARNING docs/guide/index.md:1: is not listed in the nav of mkdocs.yml",
                        "WARNING docs/guide/second.md:1: is not listed in the nav of mkdocs.yml"),
                CurriculumFolder.faults(curriculum));
    }

    @Test
    void otherToolsTagsDoNoHarm() {
        Curriculum curriculum = site(
                        "site_name: !ENV [NAME, 'Site']",
                        "markdown_extensions:",
                        "  - pymdownx.emoji:",
                        "      emoji_index: !!python/name:material.extensions.emoji.twemoji",
                        "  - toc:",
                        "      slugify: !!python/object/apply:pymdownx.slugs.slugify",
                        "        kwds: {case: lower}",
                        "docs_dir: !relative docs",
                        "nav:",
                        "  - Guide: [guide/first.md]")
                .read();

        assertEquals(List.of("guide=Guide", "docs/guide/first=First"), outline(curriculum));
    }

    @Test
    void whatIsNotYamlIsNamedAndTheFoldersAreTheTracks() {
        Curriculum curriculum =
                site("site_name: Site", "theme: [", "nav:", "  - index.md").read();

        assertEquals(
                List.of("docs", "docs/guide", "docs/guide/first", "docs/guide/second"),
                curriculum.outline().map(Node::id).toList());
        assertEquals("mkdocs.yml", curriculum.faults().getFirst().file());
    }

    @Test
    void aDocsFolderOutsideIsNotFollowed() {
        Curriculum curriculum = site("docs_dir: ../elsewhere").read();

        assertEquals(4, curriculum.pages().size());
        assertEquals(
                List.of("WARNING mkdocs.yml:1: docs_dir ../elsewhere leads out of the folder; all pages are taken"),
                CurriculumFolder.faults(curriculum));
    }
}
