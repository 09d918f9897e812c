package waymark.discord.view;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.separator.Separator;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.study.correction.Imports;
import waymark.study.correction.PendingImport;
import waymark.study.streak.EntryKind;

/** A record that a member brought: to them, to the moderators who decide, and what came of it. */
public final class ImportView {
    /** Of the buttons: the member and the act that brought it. */
    public static final String APPROVE = "import-approve";

    public static final String REFUSE = "import-refuse";

    private ImportView() {}

    /** What the member reads. */
    public static Reply brought(Imports.Offer offer, boolean posted) {
        return Look.card(Look.text(Look.title(Texts.of("import.brought-title")) + "\n"
                + contents(offer.pending()) + "\n"
                + effect(offer) + "\n"
                + Look.small(Texts.of(posted ? "import.brought" : "import.brought-quietly"))));
    }

    /** What the moderators read. */
    public static Reply notice(Imports.Offer offer, boolean here) {
        PendingImport pending = offer.pending();
        String from = Texts.of(
                offer.from() == pending.member().guild() ? "import.from-here" : "import.from-elsewhere",
                Look.user(pending.member().user()));
        String text = Look.title(Texts.of("import.notice-title")) + "\n" + from + "\n" + contents(pending) + "\n"
                + effect(offer) + "\n" + Look.small(Texts.of("import.unproven", pending.prefix()));
        return here
                ? Look.card(Look.text(text), buttons(pending))
                : Look.card(Look.text(text + "\n" + Texts.of("import.where-to-decide")));
    }

    private static String contents(PendingImport pending) {
        return Texts.of(
                "import.contents",
                Look.days(pending.from(), pending.to()),
                pending.count(EntryKind.CREDIT),
                pending.count(EntryKind.EXCUSE),
                pending.count(EntryKind.GRANT_FREEZE));
    }

    private static String effect(Imports.Offer offer) {
        return Texts.of(
                "import.effect",
                offer.before().current(),
                offer.after().current(),
                offer.before().longest().length(),
                offer.after().longest().length());
    }

    private static ActionRow buttons(PendingImport pending) {
        long user = pending.member().user();
        return ActionRow.of(
                Button.success(ComponentId.of(APPROVE, user, pending.act()).toString(), Texts.of("button.approve")),
                Button.secondary(ComponentId.of(REFUSE, user, pending.act()).toString(), Texts.of("button.refuse")));
    }

    /**
     * What {@code /streak-admin imports} says.
     *
     * @param waiting the oldest, as many as are shown at once
     * @param all how many wait
     */
    public static Reply list(List<PendingImport> waiting, int all) {
        if (waiting.isEmpty()) {
            return Notices.of("import.none");
        }
        List<ContainerChildComponent> parts = new ArrayList<>();
        parts.add(Look.text(Look.title(Texts.of("import.list", all))));
        waiting.forEach(pending -> {
            parts.add(Separator.createDivider(Separator.Spacing.SMALL));
            parts.add(Look.text(Look.user(pending.member().user()) + " · " + Look.relative(pending.at()) + "\n"
                    + contents(pending) + "\n" + Look.small(Texts.of("import.unproven", pending.prefix()))));
            parts.add(buttons(pending));
        });
        if (all > waiting.size()) {
            parts.add(Look.text(Look.small(Texts.of("import.more", all - waiting.size()))));
        }
        return Look.card(parts);
    }

    /** What takes the place of the notice. */
    public static Reply approved(Imports.Approval approval, long moderator) {
        PendingImport pending = approval.pending();
        return Look.card(Look.text(Look.title(Texts.of("import.approved-title")) + "\n"
                + Look.user(pending.member().user()) + "\n"
                + contents(pending) + "\n" + CorrectionText.numbers(approval.corrected()) + "\n"
                + Look.small(Texts.of("correction.by", Look.user(moderator)))));
    }

    public static Reply refused(long member, long moderator) {
        return Look.card(Look.text(Look.title(Texts.of("import.refused-title")) + "\n" + Look.user(member) + "\n"
                + Look.small(Texts.of("correction.by", Look.user(moderator)))));
    }

    /** To the member directly. */
    public static Reply tellApproved(Imports.Approval approval, String server) {
        return Notices.of(
                "import.tell-approved",
                server,
                approval.corrected().before().current(),
                approval.corrected().after().current());
    }

    /** To the member directly. */
    public static Reply tellRefused(String server) {
        return Notices.of("import.tell-refused", server);
    }
}
