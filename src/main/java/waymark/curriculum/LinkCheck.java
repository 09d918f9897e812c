package waymark.curriculum;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds relative links that lead nowhere. In a curriculum that was written for Waymark, which its roadmap or a page's {@code node:} shows, a
 * broken link is an error, since its writers can mend it and members would meet it. A folder that was written for another tool may rely on what that tool makes, so there it is a warning, as is a
 * link out of the folder anywhere: what lies there cannot be seen and is never looked at.
 */
final class LinkCheck {
    /** Every browser knows it. */
    private static final String TOP = "top";

    private final PageSet pages;
    private final boolean strict;
    private final List<Fault> faults;
    private final Set<String> paths;

    LinkCheck(Folder folder, PageSet pages, boolean strict, List<Fault> faults) {
        this.pages = pages;
        this.strict = strict;
        this.faults = faults;
        this.paths = new HashSet<>();
        for (String file : folder.files().keySet()) {
            for (String path = file; paths.add(path) && !path.isEmpty(); ) {
                path = PagePath.parent(path);
            }
        }
    }

    void check(Stream<PageDraft> checked) {
        checked.forEach(page -> page.links().forEach(link -> check(page, link)));
    }

    private void check(PageDraft page, PageLink link) {
        if (!RelativeLink.isRelative(link.destination())) {
            return;
        }
        Optional<RelativeLink> target = RelativeLink.resolve(page.path(), link.destination());
        if (target.isEmpty()) {
            faults.add(Fault.warning(
                    page.path(), link.line(), "the link " + link.destination() + " leads out of the folder"));
            return;
        }
        String path = target.get().path();
        String anchor = target.get().anchor();
        Optional<PageDraft> found = path.equals(page.path()) ? Optional.of(page) : pages.at(path);
        if (found.isPresent()) {
            if (!anchor.isEmpty()
                    && !anchor.equals(TOP)
                    && !found.get().anchors().contains(anchor)) {
                fault(
                        page,
                        link,
                        "has no such heading or anchor in " + found.get().path());
            }
        } else if (!paths.contains(path) && (strict || !isSiteAddress(link))) {
            fault(page, link, "leads to no file");
        }
    }

    /** A link from the root of a site, or of Zola's content, which is hardly ever the folder: nothing says where it leads. */
    private static boolean isSiteAddress(PageLink link) {
        return link.destination().startsWith("/") || link.destination().startsWith("@/");
    }

    private void fault(PageDraft page, PageLink link, String what) {
        String text = "the link " + link.destination() + " " + what;
        faults.add(
                strict ? Fault.error(page.path(), link.line(), text) : Fault.warning(page.path(), link.line(), text));
    }
}
