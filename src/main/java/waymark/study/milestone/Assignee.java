package waymark.study.milestone;

/** Whom a milestone is assigned to. */
public sealed interface Assignee {
    /** One member, by the user's snowflake. */
    record Member(long user) implements Assignee {}

    /** Everyone who holds the role, by its snowflake. */
    record Role(long role) implements Assignee {}
}
