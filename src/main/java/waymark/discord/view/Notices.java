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

    /** @param command a staff command's name; those of menus have no slash */
    public static Reply staffOnly(String command) {
        boolean inMenu = Character.isUpperCase(command.charAt(0));
        return Look.card(Look.text(Texts.of("notice.staff-only", inMenu ? command : "/" + command)));
    }

    /** A word of our own, from the bundle. */
    public static Reply of(String key, Object... arguments) {
        return Look.card(Look.text(Texts.of(key, arguments)));
    }
}
