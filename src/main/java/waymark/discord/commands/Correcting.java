package waymark.discord.commands;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import waymark.discord.Acts;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.discord.StaffNotices;
import waymark.discord.view.CorrectionView;
import waymark.discord.view.Refusals;
import waymark.discord.view.Texts;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.correction.Correction;
import waymark.study.correction.Corrections;
import waymark.study.correction.DayRange;
import waymark.study.correction.OutageCorrected;
import waymark.study.correction.Outages;
import waymark.study.correction.ZoneCorrections;
import waymark.study.streak.EntryKind;

/** Corrects, takes back, and lets the other moderators know; each is stored before it is told. */
final class Correcting {
    private final Corrections corrections;
    private final Outages outages;
    private final ZoneCorrections zones;
    private final StaffNotices notices;

    Correcting(Corrections corrections, Outages outages, ZoneCorrections zones, StaffNotices notices) {
        this.corrections = corrections;
        this.outages = outages;
        this.zones = zones;
        this.notices = notices;
    }

    Reply days(Interaction event, MemberId member, Act act, EntryKind kind, DayRange range, String reason) {
        return told(
                event,
                corrections.enter(member, act, kind, range, reason),
                corrected -> CorrectionView.entered(kind, corrected, reason),
                Texts.of("correction.member-is-told"));
    }

    Reply outage(Interaction event, Act act, Instant from, Instant to, String reason) {
        long guild = Acts.member(event).guild();
        return told(
                event,
                outages.declare(guild, act, from, to, reason),
                Correcting::outage,
                Texts.of("correction.all-are-told"));
    }

    Reply zone(Interaction event, MemberId member, Act act, ZoneId zone, String reason) {
        return told(
                event,
                zones.set(member, act, zone, reason),
                set -> CorrectionView.zone(set, Optional.of(reason)),
                Texts.of("correction.member-is-told"));
    }

    List<Component> components() {
        return List.of(
                Component.privately(CorrectionView.UNDO_DAYS, this::undoDays).forStaff(StreakAdminCommand.NAME),
                Component.privately(CorrectionView.UNDO_OUTAGE, this::undoOutage)
                        .forStaff(StreakAdminCommand.NAME),
                Component.privately(CorrectionView.UNDO_ZONE, this::undoZone).forStaff(StreakAdminCommand.NAME));
    }

    private Reply undoDays(ComponentId id, GenericComponentInteractionCreateEvent event) {
        return told(
                event,
                corrections.undo(member(id, event), Acts.of(event), Long.parseLong(id.argument(1))),
                CorrectionView::undone,
                Texts.of("correction.member-is-told"));
    }

    private Reply undoOutage(ComponentId id, GenericComponentInteractionCreateEvent event) {
        return told(
                event,
                outages.withdraw(Acts.member(event).guild(), Acts.of(event), Long.parseLong(id.argument(0))),
                Correcting::outage,
                Texts.of("correction.all-are-told"));
    }

    private Reply undoZone(ComponentId id, GenericComponentInteractionCreateEvent event) {
        return told(
                event,
                zones.undo(member(id, event), Acts.of(event), Long.parseLong(id.argument(1))),
                set -> CorrectionView.zone(set, Optional.empty()),
                Texts.of("correction.member-is-told"));
    }

    private static MemberId member(ComponentId id, Interaction event) {
        return new MemberId(Acts.member(event).guild(), Long.parseLong(id.argument(0)));
    }

    private static CorrectionView.Done outage(OutageCorrected corrected) {
        return switch (corrected.correction().what()) {
            case Correction.OutageDeclared declared -> CorrectionView.outage(corrected, declared);
            case Correction.OutageWithdrawn withdrawn -> CorrectionView.withdrawn(corrected, withdrawn);
            default -> throw new IllegalStateException("no outage: " + corrected);
        };
    }

    private <T> Reply told(
            Interaction event, Outcome<T> outcome, Function<T, CorrectionView.Done> words, String memberNote) {
        return switch (outcome) {
            case Outcome.Refused<T> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<T> done -> {
                CorrectionView.Done said = words.apply(done.value());
                List<String> footnotes = new ArrayList<>(List.of(memberNote));
                Guild guild = event.getGuild();
                if (guild != null) {
                    long moderator = event.getUser().getIdLong();
                    // Worded anew: the others read the server's language.
                    footnotes.add(posted(
                            notices.post(guild, () -> words.apply(done.value()).post(moderator))));
                }
                yield said.reply(footnotes);
            }
        };
    }

    private static String posted(StaffNotices.Posted posted) {
        return Texts.of(
                switch (posted) {
                    case YES -> "correction.audit-posted";
                    case NO_CHANNEL -> "correction.audit-no-channel";
                    case FAILED -> "correction.audit-failed";
                });
    }
}
