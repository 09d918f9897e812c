package waymark.store;

import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Every row about a server, for whoever runs the bot and has to delete them all. */
final class GuildRows {
    /** Rows that belong to one of the {@link #TABLES} and do not name the server themselves. */
    private static final List<String> BELONGING = List.of(
            "assignment_change WHERE assignment IN (SELECT id FROM assignment WHERE guild = :guild)",
            "completion WHERE assignment IN (SELECT id FROM assignment WHERE guild = :guild)",
            "own_due WHERE assignment IN (SELECT id FROM assignment WHERE guild = :guild)",
            "cohort_member WHERE cohort IN (SELECT id FROM cohort WHERE guild = :guild)");

    /** Those with a column {@code guild}. */
    static final List<String> TABLES = List.of(
            "answered_forum",
            "assignment",
            "board",
            "cohort",
            "correction",
            "correction_seen",
            "departed_credit",
            "dm_choice",
            "forum_post",
            "ledger",
            "left_member",
            "listing",
            "mark",
            "notice_channel",
            "occurrence",
            "open_claim",
            "outage",
            "pending_entry",
            "pending_import",
            "question",
            "reminder",
            "role_holder",
            "self_check",
            "setting",
            "setup_step",
            "staff_notice",
            "standing",
            "start_panel",
            "tallied",
            "tally",
            "tally_due",
            "study_reminder",
            "study_reminder_sent",
            "told",
            "visibility",
            "weekly_report",
            "weekly_sent",
            "wish",
            "work",
            "guild");

    private GuildRows() {}

    /** How many there were. */
    static int delete(Handle handle, long guild) {
        return Stream.concat(BELONGING.stream(), TABLES.stream().map(table -> table + " WHERE guild = :guild"))
                .mapToInt(rows -> handle.createUpdate("DELETE FROM " + rows)
                        .bind("guild", guild)
                        .execute())
                .sum();
    }
}
