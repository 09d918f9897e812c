package waymark.study.setup;

/** A step of the set-up that the settings do not show: they have a value before anybody chose one. */
public enum SetupStep {
    /** A moderator said when the task is posted. */
    TIME,
    /** A moderator has seen what a post looks like. */
    PREVIEW
}
