package waymark.store;

import java.time.LocalDate;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import waymark.study.MemberId;

/** What is asked alike of tables that say what members did with parts of a curriculum. */
final class CurriculumRows {
    private CurriculumRows() {}

    /** Whether a table holds anything that a member did on that study day or later. */
    static boolean since(Handle handle, String table, MemberId member, LocalDate day) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM " + table
                        + " WHERE member = :member AND guild = :guild AND day >= :day)")
                .bind("member", member.user())
                .bind("guild", member.guild())
                .bind("day", day.toString())
                .mapTo(Boolean.class)
                .one();
    }

    /** @param query gives ids of the curriculum {@code :curriculum}, each of them once or more often */
    static Set<String> referenced(Handle handle, String query, String curriculum) {
        return Set.copyOf(handle.createQuery(query)
                .bind("curriculum", curriculum)
                .mapTo(String.class)
                .set());
    }
}
