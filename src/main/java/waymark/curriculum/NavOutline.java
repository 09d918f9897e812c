package waymark.curriculum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes an outline of mkdocs' nav. */
final class NavOutline {
    private final MkDocs site;
    private final PageSet pages;
    private final List<Fault> faults;
    private final Set<String> listed = new HashSet<>();
    private final Set<String> ids = new HashSet<>();

    NavOutline(MkDocs site, PageSet pages, List<Fault> faults) {
        this.site = site;
        this.pages = pages;
        this.faults = faults;
    }

    Outline outline(String title) {
        List<MkDocs.NavEntry> single = new ArrayList<>();
        List<BoundEntry> tracks = new ArrayList<>();
        for (MkDocs.NavEntry entry : site.nav()) {
            if (entry.entries().isEmpty()) {
                single.add(entry);
            } else {
                tracks.add(track(entry.title(), entry.line(), entry.entries()));
            }
        }
        if (!single.isEmpty()) {
            BoundEntry track = track(title, single.getFirst().line(), single);
            if (!track.pages().isEmpty() || !track.children().isEmpty()) {
                tracks.addFirst(track);
            }
        }
        for (PageDraft page : pages.all()) {
            if (!listed.contains(page.path())) {
                faults.add(Fault.warning(page.path(), 1, "is not listed in the nav of " + site.file()));
            }
        }
        return new Outline(title, site.file(), tracks, Optional.empty());
    }

    /** A section; a folder's page that comes first in it stands for the section itself. */
    private BoundEntry track(String title, int line, List<MkDocs.NavEntry> entries) {
        List<BoundEntry> topics = new ArrayList<>();
        gather(entries, topics);
        boolean overview = !topics.isEmpty()
                && topics.getFirst().pages().getFirst().located().folderPage();
        List<PageDraft> own = overview ? topics.removeFirst().pages() : List.of();
        String id = own.isEmpty() ? free(Slug.of(title)) : own.getFirst().id();
        return new BoundEntry(Label.of(title), id, "", own, line, topics);
    }

    private void gather(List<MkDocs.NavEntry> entries, List<BoundEntry> topics) {
        for (MkDocs.NavEntry entry : entries) {
            gather(entry.entries(), topics);
            boolean page = !entry.target().isEmpty() && RelativeLink.isRelative(entry.target());
            if (page) {
                topic(entry).ifPresent(topics::add);
            }
        }
    }

    private Optional<BoundEntry> topic(MkDocs.NavEntry entry) {
        Optional<PageDraft> page =
                RelativeLink.resolve(site.docsFolder() + "/-", entry.target()).flatMap(link -> pages.at(link.path()));
        if (page.isEmpty()) {
            faults.add(
                    Fault.warning(site.file(), entry.line(), "the nav lists " + entry.target() + ", which is missing"));
            return Optional.empty();
        }
        if (!listed.add(page.get().path())) {
            return Optional.empty();
        }
        ids.add(page.get().id());
        Label label = entry.title().isEmpty() ? new Label(page.get().title()) : Label.of(entry.title());
        String summary = page.get().frontMatter().summary().orElse("");
        return Optional.of(
                new BoundEntry(label, page.get().id(), summary, List.of(page.get()), entry.line(), List.of()));
    }

    /** An id for a section without a page of its own, unlike any other. */
    private String free(String slug) {
        String stem = slug.isEmpty() ? "section" : slug;
        String id = stem;
        for (int n = 2; !ids.add(id) || pages.withId(id).isPresent(); n++) {
            id = stem + "-" + n;
        }
        return id;
    }
}
