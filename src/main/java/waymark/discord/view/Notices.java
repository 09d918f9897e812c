package waymark.discord.view;

import waymark.discord.Reply;
import waymark.study.NotStored;

/** Short replies that any command may need: errors, refusals of rights, outdated buttons. */
public final class Notices {
    private Notices() {}

    /** @param reference the interaction's id, which stands in the log */
    public static Reply failed(String reference) {
        return Look.card(Look.text(Texts.of("notice.failed", reference)));
    }

    /** Nothing was kept, and the same act may be repeated. */
    public static Reply notStored(NotStored.Why why) {
        return of(
                switch (why) {
                    case FULL -> "notice.store-full";
                    case UNWRITABLE -> "notice.store-unwritable";
                });
    }

    public static Reply busy() {
        return Look.card(Look.text(Texts.of("notice.busy")));
    }

    /** A command or button that this version does not know. */
    public static Reply outdated() {
        return Look.card(Look.text(Texts.of("notice.outdated")));
    }

    public static Reply staffOnly(String command) {
        return Look.card(Look.text(Texts.of("notice.staff-only", command)));
    }

    /** A word of our own, from the bundle. */
    public static Reply of(String key, Object... arguments) {
        return Look.card(Look.text(Texts.of(key, arguments)));
    }
}
