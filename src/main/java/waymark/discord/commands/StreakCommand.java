package waymark.discord.commands;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import waymark.discord.Acts;
import waymark.discord.Command;
import waymark.discord.Reply;
import waymark.discord.view.StreakView;
import waymark.discord.view.Texts;
import waymark.study.MemberId;
import waymark.study.correction.Corrections;
import waymark.study.streak.CheckIns;

/** {@code /streak show}: the number, until when today counts, why each recent day is what it is, and what a moderator corrected. */
public final class StreakCommand implements Command.Slash {
    private final CheckIns checkIns;
    private final Corrections corrections;
    private final InstantSource clock;

    public StreakCommand(CheckIns checkIns, Corrections corrections, InstantSource clock) {
        this.checkIns = checkIns;
        this.corrections = corrections;
        this.clock = clock;
    }

    @Override
    public CommandData data() {
        return Commands.slash("streak", Texts.of("streak.description"))
                .addSubcommands(new SubcommandData("show", Texts.of("streak.show"))
                        .addOption(OptionType.USER, "member", Texts.of("streak.member")))
                .setContexts(InteractionContextType.GUILD);
    }

    @Override
    public Reply run(SlashCommandInteractionEvent event) {
        MemberId self = Acts.member(event);
        long user = event.getOption("member", self.user(), o -> o.getAsUser().getIdLong());
        MemberId shown = new MemberId(self.guild(), user);
        boolean own = shown.equals(self);
        Instant now = clock.instant();
        StreakView.Seen seen =
                new StreakView.Seen(own, own || isModerator(event), own ? corrections.news(self, now) : List.of());
        return StreakView.show(shown, seen, checkIns.streak(shown, now));
    }

    private static boolean isModerator(SlashCommandInteractionEvent event) {
        return event.getMember() != null && event.getMember().hasPermission(Permission.MODERATE_MEMBERS);
    }
}
