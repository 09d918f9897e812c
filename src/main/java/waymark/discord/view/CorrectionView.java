package waymark.discord.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.study.correction.Corrected;
import waymark.study.correction.Correction;
import waymark.study.correction.OutageCorrected;
import waymark.study.correction.ZoneCorrected;
import waymark.study.streak.EntryKind;

/** What a moderator corrected: to themselves with Undo, and as the post by which the others know. */
public final class CorrectionView {
    /** Takes back entries: the member and the act. */
    public static final String UNDO_DAYS = "correction-undo";

    /** Takes back an outage: its act. */
    public static final String UNDO_OUTAGE = "outage-undo";

    /** Takes back a zone: the member and the act. */
    public static final String UNDO_ZONE = "zone-undo";

    private CorrectionView() {}

    /**
     * A correction in words, once for whoever made it and once for the others.
     *
     * @param title what was done
     * @param text what came of it
     * @param undo takes it back; empty for what took something back
     */
    public record Done(String title, String text, Optional<Button> undo) {
        /** @param footnotes what else the moderator should know */
        public Reply reply(List<String> footnotes) {
            String small = footnotes.isEmpty() ? "" : "\n" + Look.small(String.join("\n", footnotes));
            return card(Look.title(title) + "\n" + text + small);
        }

        /** @param actor the moderator */
        public Reply post(long actor) {
            return card(
                    Look.title(title) + "\n" + text + "\n" + Look.small(Texts.of("correction.by", Look.user(actor))));
        }

        private Reply card(String words) {
            List<ContainerChildComponent> parts = new ArrayList<>(List.of(Look.text(words)));
            undo.ifPresent(button -> parts.add(ActionRow.of(button)));
            return Look.card(parts);
        }
    }

    /** @param kind of the entries, as in {@code credit} */
    public static Done entered(EntryKind kind, Corrected corrected, String reason) {
        String title = Texts.of("correction.done-" + CorrectionText.key(kind));
        return days(
                title,
                corrected,
                Optional.of(reason),
                kind == EntryKind.EXCUSE,
                Optional.of(undo(UNDO_DAYS, corrected.member().user(), corrected.act())));
    }

    public static Done undone(Corrected corrected) {
        return days(Texts.of("correction.done-undo"), corrected, Optional.empty(), false, Optional.empty());
    }

    private static Done days(
            String title, Corrected corrected, Optional<String> reason, boolean excused, Optional<Button> undo) {
        String text = Texts.of(
                        "correction.member-days",
                        Look.user(corrected.member().user()),
                        CorrectionText.days(corrected.entered()))
                + reason(reason) + "\n" + CorrectionText.changes(corrected, excused);
        return new Done(title, text, undo);
    }

    private static String reason(Optional<String> reason) {
        return reason.map(r -> "\n" + Texts.of("correction.reason", r)).orElse("");
    }

    public static Done outage(OutageCorrected corrected, Correction.OutageDeclared declared) {
        Correction correction = corrected.correction();
        String text = Texts.of(
                        "correction.outage",
                        Look.dateTime(declared.outage().from()),
                        Look.dateTime(declared.outage().to()))
                + reason(correction.reason()) + "\n" + Texts.of("correction.outage-means") + "\n" + changed(corrected);
        return new Done(Texts.of("correction.done-outage"), text, Optional.of(undo(UNDO_OUTAGE, correction.act())));
    }

    public static Done withdrawn(OutageCorrected corrected, Correction.OutageWithdrawn withdrawn) {
        String text = Texts.of(
                "correction.outage",
                Look.dateTime(withdrawn.outage().from()),
                Look.dateTime(withdrawn.outage().to()));
        return new Done(
                Texts.of("correction.done-withdrawn"),
                text + "\n" + Texts.of("correction.withdrawn-means") + "\n" + changed(corrected),
                Optional.empty());
    }

    private static String changed(OutageCorrected corrected) {
        return corrected.all()
                ? Texts.of("correction.outage-changed", corrected.changed())
                : Texts.of("correction.outage-changed-some", corrected.changed(), corrected.looked());
    }

    /** @param reason empty where it takes a zone back */
    public static Done zone(ZoneCorrected zone, Optional<String> reason) {
        String text = Texts.of(
                        "correction.zone",
                        Look.user(zone.member().user()),
                        zone.before().getId(),
                        zone.after().getId())
                + reason(reason)
                + "\n"
                + Texts.of("correction.zone-holds", Look.dateTime(zone.holds()), Look.day(zone.day()))
                + "\n"
                + Texts.of(
                        "correction.zone-today",
                        Look.day(zone.today().today()),
                        Look.dateTime(zone.today().deadline()),
                        zone.today().current());
        return new Done(
                Texts.of(reason.isPresent() ? "correction.done-zone" : "correction.done-zone-undo"),
                text,
                reason.map(r -> undo(UNDO_ZONE, zone.member().user(), zone.act())));
    }

    private static Button undo(String action, Object... arguments) {
        return Button.secondary(ComponentId.of(action, arguments).toString(), Texts.of("button.undo"));
    }

    /** What {@code /streak-admin audit} says. */
    public static Reply audit(OptionalLong channel, boolean mayPost) {
        if (channel.isEmpty()) {
            return Notices.of("correction.audit-none");
        }
        return Notices.of(
                mayPost ? "correction.audit-set" : "correction.audit-may-not", Look.channel(channel.getAsLong()));
    }
}
