package waymark.store;

import java.util.List;

/**
 * Where the schema names a person. A table that a migration adds has its columns named here, in one of the lists, or a test says so.
 *
 * @param table with such a column
 * @param column with a user's id, or text that may hold one
 */
record PersonColumns(String table, String column) {
    /** Rows about a person: exported, and deleted. In order: what refers to another row goes before it. */
    static final List<PersonColumns> ABOUT = List.of(
            new PersonColumns("ledger", "member"),
            new PersonColumns("setting", "member"),
            new PersonColumns("standing", "member"),
            new PersonColumns("listing", "member"),
            new PersonColumns("mark", "member"),
            new PersonColumns("wish", "member"),
            new PersonColumns("correction", "member"),
            new PersonColumns("correction_seen", "member"),
            new PersonColumns("pending_entry", "member"),
            new PersonColumns("pending_import", "member"),
            new PersonColumns("role_holder", "member"),
            new PersonColumns("completion", "member"),
            new PersonColumns("told", "member"),
            new PersonColumns("reminder", "member"),
            new PersonColumns("own_due", "member"),
            new PersonColumns("dm_choice", "member"),
            new PersonColumns("study_reminder", "member"),
            new PersonColumns("study_reminder_sent", "member"),
            new PersonColumns("self_check", "member"),
            new PersonColumns("work", "member"),
            new PersonColumns("cohort_member", "member"),
            new PersonColumns("tally_due", "member"),
            new PersonColumns("tallied", "member"),
            new PersonColumns("left_member", "member"),
            new PersonColumns("visibility", "member"),
            new PersonColumns("assignment", "assignee"));

    /** What a person did to rows about others, which stay: exported without the other's id; 0 takes the place of theirs. */
    static final List<PersonColumns> BY = List.of(
            new PersonColumns("ledger", "actor"),
            new PersonColumns("correction", "actor"),
            new PersonColumns("assignment", "made_by"),
            new PersonColumns("assignment_change", "actor"),
            new PersonColumns("completion", "actor"),
            new PersonColumns("cohort", "made_by"),
            new PersonColumns("cohort_member", "actor"));

    /** What people wrote, where somebody may be mentioned by id. */
    static final List<PersonColumns> WORDS = List.of(
            new PersonColumns("ledger", "reason"),
            new PersonColumns("correction", "reason"),
            new PersonColumns("assignment", "note"),
            new PersonColumns("assignment_change", "note"),
            new PersonColumns("completion", "note"),
            new PersonColumns("question", "text"),
            new PersonColumns("question", "topic"),
            new PersonColumns("wish", "text"),
            new PersonColumns("wish", "topic"),
            new PersonColumns("work", "link"),
            new PersonColumns("work", "text"),
            new PersonColumns("cohort", "name"));

    /** The rows themselves, less those of roles, which share the column with people. */
    String rows() {
        return column.equals("assignee") ? "assignee = :user AND assignee_kind = 'MEMBER'" : column + " = :user";
    }
}
