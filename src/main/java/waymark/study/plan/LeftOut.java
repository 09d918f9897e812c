package waymark.study.plan;

/** Why an occurrence was left out, as {@link Posted#reason} names it. */
public enum LeftOut {
    /** A moderator took the date off. */
    DAY_OFF,
    /** Its time had passed by more than {@link DailySchedule#CATCH_UP}, or a newer one was due. */
    LATE,
    /** The plan had no further task. */
    PLAN_ENDED,
    /** The guild's curriculum was not there. */
    NO_CURRICULUM
}
