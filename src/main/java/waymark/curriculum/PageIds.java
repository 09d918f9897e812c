package waymark.curriculum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives every page an id of its own. */
final class PageIds {
    private PageIds() {}

    /**
     * The pages with distinct ids. A page whose id is taken is named in the faults and gets the id of its whole path.
     *
     * @param strict whether that is an error; in a folder that was not written for Waymark {@code guide.md} beside {@code guide/index.md}, or
     *     one {@code id:} in several versions of a page, is usual
     */
    static List<PageDraft> distinct(List<PageDraft> drafts, boolean strict, List<Fault> faults) {
        Map<String, PageDraft> taken = new HashMap<>();
        List<PageDraft> pages = new ArrayList<>();
        for (PageDraft draft : drafts) {
            PageDraft page = draft;
            PageDraft holder = taken.get(draft.id());
            if (holder != null) {
                String what = "its id " + draft.id() + " is also that of " + holder.path();
                faults.add(strict ? Fault.error(draft.path(), 1, what) : Fault.warning(draft.path(), 1, what));
                page = draft.withId(free(draft, taken));
            }
            taken.put(page.id(), page);
            pages.add(page);
        }
        return pages;
    }

    private static String free(PageDraft draft, Map<String, PageDraft> taken) {
        String bare = draft.located().withoutExtension();
        return taken.containsKey(bare) ? draft.path() : bare;
    }
}
