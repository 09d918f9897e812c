package waymark.discord.commands;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import waymark.discord.Acts;
import waymark.discord.ChannelAccess;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.ForumAnswers;
import waymark.discord.Reply;
import waymark.discord.SolvedTag;
import waymark.discord.StaffRight;
import waymark.discord.view.ForumView;
import waymark.discord.view.Notices;
import waymark.discord.view.Texts;
import waymark.study.forum.AnsweredForum;
import waymark.study.forum.Forums;

/** {@code /curriculum forum forum:#questions answer:True}, and <b>Solved</b> under the answers there. */
final class AnsweredForums {
    static final String SUBCOMMAND = "forum";

    private final Forums forums;
    private final StaffRight staffRight;

    AnsweredForums(Forums forums, StaffRight staffRight) {
        this.forums = forums;
        this.staffRight = staffRight;
    }

    static SubcommandData data() {
        return new SubcommandData(SUBCOMMAND, Texts.of("forum.description"))
                .addOptions(new OptionData(OptionType.CHANNEL, "forum", Texts.of("forum.option"))
                        .setChannelTypes(ChannelType.FORUM))
                .addOption(OptionType.BOOLEAN, "answer", Texts.of("forum.answer-option"));
    }

    /** Turns a forum on or off; without one, shows those that are on. */
    Reply run(SlashCommandInteractionEvent event) {
        Guild guild = Objects.requireNonNull(event.getGuild());
        Optional<Long> forum = Optional.ofNullable(event.getOption("forum", OptionMapping::getAsChannel))
                .map(ISnowflake::getIdLong);
        if (forum.isPresent() && !event.getOption("answer", true, OptionMapping::getAsBoolean)) {
            forums.leave(guild.getIdLong(), forum.get());
            return ForumView.left(forum.get());
        }
        forum.ifPresent(
                id -> forums.answer(guild.getIdLong(), id, Acts.of(event).at()));
        OptionalLong role = guild.getBotRole() == null
                ? OptionalLong.empty()
                : OptionalLong.of(guild.getBotRole().getIdLong());
        return ForumView.list(
                forums.of(guild.getIdLong()).stream()
                        .map(answered -> shown(guild, answered))
                        .toList(),
                role);
    }

    private static ForumView.Shown shown(Guild guild, AnsweredForum answered) {
        Optional<ForumChannel> forum = Optional.ofNullable(guild.getForumChannelById(answered.forum()));
        return new ForumView.Shown(
                answered.forum(),
                forum.map(ChannelAccess::toAnswer),
                forum.flatMap(SolvedTag::of).isPresent());
    }

    Component solved() {
        return Component.inPlace(ForumView.SOLVED, this::solve).onlyFor(this::refusal);
    }

    /** For whoever opened the post, and for moderators. */
    private Optional<Reply> refusal(ComponentId id, GenericComponentInteractionCreateEvent event) {
        Member member = event.getMember();
        boolean allowed = member != null
                && ForumAnswers.post(event.getChannel())
                        .filter(post -> post.getOwnerIdLong() == member.getIdLong()
                                || ForumAnswers.isStaff(staffRight, member, post))
                        .isPresent();
        return allowed ? Optional.empty() : Optional.of(Notices.of("forum.solved-for"));
    }

    private Reply solve(ComponentId id, GenericComponentInteractionCreateEvent event) {
        ThreadChannel post = ForumAnswers.post(event.getChannel()).orElseThrow();
        forums.solved(post.getIdLong());
        return switch (SolvedTag.set(post, forums)) {
            case YES, NO_TAG ->
                ForumView.solved(
                        event.getMessage().getComponentTree(),
                        event.getComponent().getUniqueId());
            case FULL -> Notices.of("forum.tags-full").refusing();
            case NOT_ALLOWED -> Notices.of("forum.tag-not-allowed").refusing();
        };
    }
}
