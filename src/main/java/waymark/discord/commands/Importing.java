package waymark.discord.commands;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message.Attachment;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.Acts;
import waymark.discord.AttachmentReader;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Languages;
import waymark.discord.Reply;
import waymark.discord.StaffNotices;
import waymark.discord.view.ImportView;
import waymark.discord.view.Notices;
import waymark.discord.view.Refusals;
import waymark.discord.view.Texts;
import waymark.record.RecordException;
import waymark.record.RecordJson;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.correction.Imports;
import waymark.study.streak.LearnerRecord;

/** Brings a member's record before the moderators, who approve or refuse it. */
public final class Importing {
    private static final Logger log = LoggerFactory.getLogger(Importing.class);

    /** Ten years of days, each with a note, are half of it. */
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    /** Discord's limit of 40 components leaves room for no more. */
    private static final int LISTED = 5;

    private final Imports imports;
    private final AttachmentReader files;
    private final StaffNotices notices;
    private final Languages languages;

    public Importing(Imports imports, AttachmentReader files, StaffNotices notices, Languages languages) {
        this.imports = imports;
        this.files = files;
        this.notices = notices;
        this.languages = languages;
    }

    Reply bring(SlashCommandInteractionEvent event) {
        Guild guild = event.getGuild();
        Attachment file = event.getOption("file", o -> o.getAsAttachment());
        if (guild == null || file == null) {
            return Notices.of("import.in-a-server");
        }
        if (file.getSize() > MOST_BYTES) {
            return Notices.of("import.too-long", MOST_BYTES / (1024 * 1024));
        }
        Optional<byte[]> bytes = files.read(file.getUrl(), MOST_BYTES);
        if (bytes.isEmpty()) {
            return Notices.of("import.not-fetched");
        }
        LearnerRecord record;
        try {
            record = RecordJson.read(text(bytes.get()));
        } catch (RecordException e) {
            return Notices.of("import.not-a-record", String.valueOf(e.getMessage()));
        } catch (CharacterCodingException e) {
            return Notices.of("import.not-text");
        }
        ObjectNode written = RecordJson.write(record);
        String checksum = written.path("sha256").asText();
        return switch (imports.offer(Acts.member(event), Acts.of(event), record, checksum)) {
            case Outcome.Refused<Imports.Offer> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<Imports.Offer> done -> ImportView.brought(done.value(), posted(guild, done.value()));
        };
    }

    /** Some editors begin a file with a mark of its byte order. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private boolean posted(Guild guild, Imports.Offer offer) {
        boolean posted = notices.post(guild, () -> ImportView.notice(offer, true)) == StaffNotices.Posted.YES;
        if (!posted) {
            notices.tellOwner(guild, () -> ImportView.notice(offer, false));
        }
        return posted;
    }

    /** What waits here, for moderators. */
    Reply list(long guild) {
        return ImportView.list(imports.pending(guild, LISTED), imports.count(guild));
    }

    List<Component> components() {
        return List.of(
                Component.inPlace(ImportView.APPROVE, this::approve).forStaff(StreakAdminCommand.NAME),
                Component.inPlace(ImportView.REFUSE, this::refuse).forStaff(StreakAdminCommand.NAME));
    }

    private Reply approve(ComponentId id, GenericComponentInteractionCreateEvent event) {
        MemberId member = member(id, event);
        return switch (imports.approve(member, Acts.of(event), Long.parseLong(id.argument(1)))) {
            case Outcome.Refused<Imports.Approval> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<Imports.Approval> done -> {
                tell(event, member.user(), () -> ImportView.tellApproved(done.value(), server(event)));
                yield ImportView.approved(done.value(), event.getUser().getIdLong());
            }
        };
    }

    private Reply refuse(ComponentId id, GenericComponentInteractionCreateEvent event) {
        MemberId member = member(id, event);
        return switch (imports.refuse(member, Long.parseLong(id.argument(1)))) {
            case Outcome.Refused<MemberId> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<MemberId> done -> {
                tell(event, member.user(), () -> ImportView.tellRefused(server(event)));
                yield ImportView.refused(member.user(), event.getUser().getIdLong());
            }
        };
    }

    private static MemberId member(ComponentId id, GenericComponentInteractionCreateEvent event) {
        return new MemberId(Acts.member(event).guild(), Long.parseLong(id.argument(0)));
    }

    private static String server(GenericComponentInteractionCreateEvent event) {
        return event.getGuild() == null ? "" : event.getGuild().getName();
    }

    /** Many receive no direct messages; they see it in their streak. */
    private void tell(GenericComponentInteractionCreateEvent event, long user, Supplier<Reply> words) {
        Reply reply = Texts.in(languages.of(user, Optional.ofNullable(event.getGuild())), words);
        event.getJDA()
                .openPrivateChannelById(user)
                .flatMap(channel -> channel.sendMessage(reply.toMessage()))
                .queue(null, failure -> log.info("user {} could not be told: {}", user, failure.toString()));
    }
}
