package waymark.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import waymark.curriculum.Block;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Node;
import waymark.curriculum.Page;
import waymark.curriculum.Section;
import waymark.curriculum.Track;
import waymark.search.text.Acronyms;
import waymark.search.text.Analyzers;
import waymark.search.text.Fields;
import waymark.search.text.Initials;
import waymark.search.text.Synonyms;
import waymark.search.text.WordList;

/** Reads a curriculum once and writes both indexes in memory. */
final class ShelfBuilder {
    /** A title on one page of so many is part of how pages are built. */
    private static final int MANY_PAGES = 8;

    /** So many first words of a title make its pattern. */
    private static final int PATTERN = 4;

    private final Curriculum curriculum;
    private final Headings headings;
    private final Phrasings phrasings;
    private final Pace pace;

    /** How many sections have a title of one {@link #pattern}. */
    private final Map<String, Long> titles;

    private final List<Shelf.IndexedPage> pages = new ArrayList<>();
    private final List<Shelf.IndexedSection> sections = new ArrayList<>();
    private final Map<String, Integer> byKey = new HashMap<>();
    private int writtenPages;
    private int writtenSections;

    private ShelfBuilder(Curriculum curriculum, Phrasings phrasings, Pace pace) {
        this.curriculum = curriculum;
        this.pace = pace;
        this.phrasings = phrasings;
        this.headings = new Headings(curriculum);
        this.titles = curriculum.pages().stream()
                .flatMap(page -> page.sections().stream())
                .collect(Collectors.groupingBy(section -> pattern(section.title()), Collectors.counting()));
    }

    static Shelf build(Curriculum curriculum, Lexicon lexicon, Pace pace) {
        return new ShelfBuilder(curriculum, lexicon.phrasings(), pace)
                .build(lexicon.synonyms().and(Acronyms.in(curriculum)));
    }

    private Shelf build(Synonyms synonyms) {
        try (IndexWriter pageWriter = writer();
                IndexWriter sectionWriter = writer()) {
            for (Page page : curriculum.pages()) {
                write(page, pageWriter, sectionWriter);
                pace.rest();
            }
            pageWriter.forceMerge(1);
            sectionWriter.forceMerge(1);
            pageWriter.commit();
            sectionWriter.commit();
            DirectoryReader pageIndex = DirectoryReader.open(pageWriter.getDirectory());
            DirectoryReader sectionIndex = DirectoryReader.open(sectionWriter.getDirectory());
            Documents pageDocuments = Documents.in(pageIndex);
            Vocabulary vocabulary = new Vocabulary(sectionIndex, pageIndex);
            curriculum.pages().forEach(page -> {
                shelve(page, vocabulary);
                pace.rest();
            });
            List<List<String>> lines =
                    curriculum.pages().stream().map(this::lines).toList();
            return new Shelf(
                    curriculum,
                    List.copyOf(pages),
                    List.copyOf(sections),
                    Map.copyOf(byKey),
                    trackWords(),
                    synonyms,
                    Initials.of(curriculum),
                    vocabulary,
                    new Likelihood(pageIndex, pageDocuments),
                    PageClassifier.learn(lines, pace),
                    ScopeClassifier.learn(
                            lines.stream().flatMap(List::stream).toList(),
                            Elsewhere.than(curriculum, vocabulary),
                            pace),
                    pageIndex,
                    pageDocuments,
                    sectionIndex,
                    Documents.in(sectionIndex));
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory could not be written", e);
        }
    }

    private static IndexWriter writer() throws IOException {
        return new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(Analyzers.BY_FIELD));
    }

    private Map<String, Set<String>> trackWords() {
        return curriculum.tracks().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Track::id, t -> meaningful(t.title() + " " + t.id()), (a, b) -> a));
    }

    private void write(Page page, IndexWriter pageWriter, IndexWriter sectionWriter) throws IOException {
        String title = pageTitle(page, curriculum.nodeOf(page));
        pageWriter.addDocument(document(page, title, headings.trail(page), writtenPages++));
        for (Section section : page.sections()) {
            sectionWriter.addDocument(document(page, section, headings.of(page, section), writtenSections++));
        }
    }

    private void shelve(Page page, Vocabulary vocabulary) {
        int first = sections.size();
        for (Section section : page.sections()) {
            Heading heading = headings.of(page, section);
            byKey.putIfAbsent(heading.key(), sections.size());
            boolean structural = titles.getOrDefault(pattern(section.title()), 0L)
                    > Math.max(2, curriculum.pages().size() / MANY_PAGES);
            sections.add(new Shelf.IndexedSection(
                    pages.size(),
                    section,
                    heading,
                    phrase(section.title(), vocabulary),
                    phrases(phrasings.of(page, section), vocabulary),
                    structural));
        }
        List<String> aliases = Stream.concat(page.frontMatter().aliases().stream(), phrasings.of(page).stream())
                .toList();
        pages.add(new Shelf.IndexedPage(
                page,
                headings.track(page),
                phrase(pageTitle(page, curriculum.nodeOf(page)), vocabulary),
                phrases(aliases, vocabulary),
                headings.overview(page),
                first));
    }

    /** All that is known of how a page is asked for, its titles among it. */
    private List<String> lines(Page page) {
        return Stream.of(
                        Stream.of(pageTitle(page, curriculum.nodeOf(page))),
                        page.frontMatter().aliases().stream(),
                        phrasings.of(page).stream(),
                        page.sections().stream().map(Section::title),
                        page.sections().stream().flatMap(section -> phrasings.of(page, section).stream()))
                .flatMap(lines -> lines)
                .toList();
    }

    /** "In which order should I read ..." stands on many pages, each with its own name behind it. */
    private static String pattern(String title) {
        return Arrays.stream(title.toLowerCase(Locale.ROOT).split("\\s+"))
                .limit(PATTERN)
                .collect(Collectors.joining(" "));
    }

    private static Phrase phrase(String text, Vocabulary vocabulary) {
        return vocabulary.phrase(meaningful(text));
    }

    private static List<Phrase> phrases(List<String> texts, Vocabulary vocabulary) {
        return texts.stream().map(text -> phrase(text, vocabulary)).toList();
    }

    /** A page goes by its title and by the label that the outline gives it. */
    private static String pageTitle(Page page, Optional<Node> node) {
        String label = node.map(Node::title).orElse("");
        return label.equalsIgnoreCase(page.title()) ? page.title() : page.title() + " " + label;
    }

    private Document document(Page page, String title, List<String> trail, int ordinal) {
        Document document = new Document();
        document.add(new NumericDocValuesField(Fields.ORDINAL, ordinal));
        text(document, Fields.TITLE, title);
        trail.forEach(t -> text(document, Fields.HEADINGS, t));
        page.frontMatter().aliases().forEach(a -> text(document, Fields.ALIASES, a));
        phrasings.of(page).forEach(a -> {
            text(document, Fields.ALIASES, a);
            text(document, Fields.WORD, a);
        });
        page.frontMatter().summary().ifPresent(s -> text(document, Fields.SUMMARY, s));
        text(document, Fields.WORD, title);
        page.frontMatter().aliases().forEach(a -> text(document, Fields.WORD, a));
        page.frontMatter().summary().ifPresent(s -> text(document, Fields.WORD, s));
        for (Section section : page.sections()) {
            text(document, Fields.HEADINGS, section.title());
            text(document, Fields.BODY, section.text());
            text(document, Fields.WORD, section.title());
            text(document, Fields.WORD, section.text());
            phrasings.of(page, section).forEach(p -> {
                text(document, Fields.ASKED, p);
                text(document, Fields.WORD, p);
            });
        }
        return document;
    }

    private Document document(Page page, Section section, Heading heading, int ordinal) {
        Document document = new Document();
        document.add(new NumericDocValuesField(Fields.ORDINAL, ordinal));
        text(document, Fields.TITLE, section.title());
        heading.breadcrumb().stream()
                .limit(Math.max(0, heading.breadcrumb().size() - 1))
                .forEach(t -> text(document, Fields.HEADINGS, t));
        phrasings.of(page, section).forEach(p -> text(document, Fields.ASKED, p));
        text(document, Fields.CODE, section.title());
        for (Block block : section.blocks()) {
            text(document, block instanceof Block.Code ? Fields.EXAMPLE : Fields.BODY, block.text());
            text(document, Fields.CODE, block.text());
            if (block instanceof Block.Code code) {
                text(document, Fields.CODE, code.language());
            }
        }
        text(document, Fields.PAGE, page.title());
        keyword(document, Fields.PATH, heading.path());
        keyword(document, Fields.TRACK, headings.track(page));
        heading.node().ifPresent(node -> keyword(document, Fields.NODE, node));
        page.frontMatter().level().ifPresent(level -> keyword(document, Fields.LEVEL, level));
        return document;
    }

    private static void text(Document document, String field, String text) {
        document.add(new TextField(field, text, Field.Store.NO));
    }

    private static void keyword(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }

    /** The stems that carry meaning; all of them where none does. */
    static Set<String> meaningful(String text) {
        List<String> words = Analyzers.terms(Analyzers.WORDS, text);
        List<String> stems = Analyzers.terms(Analyzers.PROSE, text);
        Set<String> kept = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (!WordList.STOP.contains(words.get(i))) {
                kept.add(stems.get(i));
            }
        }
        return Collections.unmodifiableSet(kept.isEmpty() ? new LinkedHashSet<>(stems) : kept);
    }
}
