package waymark.curriculum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts one curriculum together: finds its outline, reads its pages, binds and checks them. */
final class CurriculumBuilder {
    private static final String INDEX = "readme.md";

    private final String name;
    private final Folder folder;
    private final List<Fault> faults;

    CurriculumBuilder(String name, Folder folder, List<Fault> faults) {
        this.name = name;
        this.folder = folder;
        this.faults = faults;
    }

    Curriculum build() {
        return indexed().orElseGet(this::plain);
    }

    /** The curriculum as its README.md lists it; empty where that is no index. */
    private Optional<Curriculum> indexed() {
        Optional<String> readme = folder.files().keySet().stream()
                .filter(path -> path.equalsIgnoreCase(INDEX))
                .findFirst();
        List<Fault> found = new ArrayList<>();
        Optional<String> text =
                readme.flatMap(path -> SourceText.read(folder.files().get(path), path, found));
        if (readme.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        Index index = IndexReader.read(text.get(), readme.get(), found);
        if (index.isEmpty() || (MkDocs.isIn(folder) && !index.roadmapNamed())) {
            return Optional.empty();
        }
        List<String> paths = folder.markdown().stream()
                .filter(path -> !path.equals(readme.get()))
                .toList();
        List<PageDraft> drafts = PageFiles.read(folder, paths, true, found);
        boolean strict = index.roadmapNamed()
                || drafts.stream().anyMatch(page -> page.frontMatter().node().isPresent());
        PageSet pages = new PageSet(PageIds.distinct(drafts, strict, found));
        Outline outline = new Binder(pages, readme.get()).bind(index);
        boolean sure = index.roadmapNamed() || drafts.isEmpty();
        if (!sure && outline.walk().allMatch(entry -> entry.pages().isEmpty())) {
            return Optional.empty();
        }
        PageDraft indexPage = PageReader.read(PagePath.of(readme.get(), true), text.get(), found);
        faults.addAll(found);
        OutlineCheck.check(outline, pages, strict, faults);
        PrerequisiteCheck.check(outline, pages, faults);
        new LinkCheck(folder, pages, strict, faults).check(Stream.concat(Stream.of(indexPage), pages.all().stream()));
        return Optional.of(curriculum(outline, pages));
    }

    /** The curriculum as mkdocs.yml lists it, or as its folders lie. */
    private Curriculum plain() {
        Optional<MkDocs> site = MkDocs.in(folder, faults);
        List<String> paths = folder.markdown().stream()
                .filter(path -> site.map(s -> s.holds(path)).orElse(true))
                .toList();
        List<PageDraft> drafts = PageFiles.read(folder, paths, false, faults);
        PageSet pages = new PageSet(PageIds.distinct(drafts, false, faults));
        Outline outline = site.filter(MkDocs::hasNav)
                .map(s -> s.outline(pages, name, faults))
                .orElseGet(() -> new FolderOutline(
                                pages, site.map(MkDocs::docsFolder).orElse(""))
                        .outline(site.map(MkDocs::title).orElse(name)));
        OutlineCheck.check(outline, pages, false, faults);
        PrerequisiteCheck.check(outline, pages, faults);
        new LinkCheck(folder, pages, false, faults).check(pages.all().stream());
        return curriculum(outline, pages);
    }

    private Curriculum curriculum(Outline outline, PageSet pages) {
        Map<String, List<String>> bindings = new LinkedHashMap<>();
        Map<String, String> nodeOfPage = new LinkedHashMap<>();
        outline.walk().forEach(entry -> {
            bindings.putIfAbsent(entry.id(), entry.pageIds());
            entry.pageIds().forEach(page -> nodeOfPage.putIfAbsent(page, entry.id()));
        });
        List<Page> bound = pages.all().stream()
                .map(page -> page.bound(nodeOfPage.getOrDefault(page.id(), page.id())))
                .toList();
        String title = outline.title().isEmpty() ? name : outline.title();
        return new Curriculum(
                name,
                title,
                outline.tracks().stream().map(OutlineNodes::track).toList(),
                outline.roadmap().map(OutlineNodes::roadmap),
                bound,
                bindings,
                FaultCap.apply(faults));
    }
}
