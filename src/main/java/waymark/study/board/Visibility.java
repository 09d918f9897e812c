package waymark.study.board;

import waymark.study.Act;
import waymark.study.MemberId;

/** Whether boards and reports may name a member. They count everybody, as a number. */
public final class Visibility {
    private final VisibilityStore store;

    public Visibility(VisibilityStore store) {
        this.store = store;
    }

    public boolean shown(MemberId member) {
        return store.shown(member);
    }

    /** Notes what a member wants; may be repeated with the same act. */
    public void show(MemberId member, boolean shown, Act act) {
        store.append(member, shown, act);
    }
}
