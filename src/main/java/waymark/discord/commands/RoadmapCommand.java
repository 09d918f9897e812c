package waymark.discord.commands;

import java.util.List;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import waymark.curriculum.Curriculum;
import waymark.discord.Acts;
import waymark.discord.Command;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Curricula;
import waymark.discord.Reply;
import waymark.discord.view.RoadmapView;
import waymark.discord.view.Texts;
import waymark.study.MemberId;
import waymark.study.milestone.Milestones;
import waymark.study.milestone.Progress;

/** {@code /roadmap view}: the milestones with the member's progress, each opened by a select. */
public final class RoadmapCommand implements Command.Slash {
    private final Curricula curricula;
    private final Milestones milestones;

    public RoadmapCommand(Curricula curricula, Milestones milestones) {
        this.curricula = curricula;
        this.milestones = milestones;
    }

    @Override
    public CommandData data() {
        return Commands.slash("roadmap", Texts.of("roadmap.description"))
                .addSubcommands(new SubcommandData("view", Texts.of("roadmap.view"))
                        .addOption(OptionType.USER, "member", Texts.of("roadmap.member")))
                .setContexts(InteractionContextType.GUILD);
    }

    @Override
    public Reply run(SlashCommandInteractionEvent event) {
        MemberId self = Acts.member(event);
        long user = event.getOption("member", self.user(), o -> o.getAsUser().getIdLong());
        Curriculum curriculum = curricula.of(self.guild()).curriculum();
        return RoadmapView.all(curriculum, progress(self.guild(), user, curriculum), user);
    }

    private Progress progress(long guild, long user, Curriculum curriculum) {
        return milestones.progress(new MemberId(guild, user), curriculum);
    }

    @Override
    public List<Component> components() {
        return List.of(Component.inPlace(RoadmapView.OPEN, this::open), Component.inPlace(RoadmapView.ALL, this::all));
    }

    private Reply open(ComponentId id, GenericComponentInteractionCreateEvent event) {
        int number = Integer.parseInt(Acts.chosen(event));
        long user = Long.parseLong(id.argument(0));
        long guild = Acts.member(event).guild();
        Curriculum curriculum = curricula.of(guild).curriculum();
        return RoadmapView.one(curriculum, progress(guild, user, curriculum), user, number);
    }

    private Reply all(ComponentId id, GenericComponentInteractionCreateEvent event) {
        long user = Long.parseLong(id.argument(0));
        long guild = Acts.member(event).guild();
        Curriculum curriculum = curricula.of(guild).curriculum();
        return RoadmapView.all(curriculum, progress(guild, user, curriculum), user);
    }
}
