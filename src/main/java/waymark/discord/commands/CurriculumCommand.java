package waymark.discord.commands;

import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import waymark.discord.Acts;
import waymark.discord.Command;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Curricula;
import waymark.discord.ForumAnswers;
import waymark.discord.OpenGaps;
import waymark.discord.Reply;
import waymark.discord.StaffRight;
import waymark.discord.view.CurriculumView;
import waymark.discord.view.GapsView;
import waymark.discord.view.Texts;
import waymark.study.StoredIds;
import waymark.study.forum.Forums;

/** {@code /curriculum status}, {@code reload}, {@code gaps}, {@code forum} and {@code search query:"title:join AND code:merge"}, for moderators. */
public final class CurriculumCommand implements Command.Slash {
    private static final String NAME = ForumAnswers.RIGHT;
    private static final int QUERY_LIMIT = 500;
    private static final int HEADINGS_SHOWN = 15;

    private final Curricula curricula;
    private final StoredIds stored;
    private final OpenGaps gaps;
    private final AnsweredForums forums;

    public CurriculumCommand(
            Curricula curricula, StoredIds stored, OpenGaps gaps, Forums forums, StaffRight staffRight) {
        this.curricula = curricula;
        this.stored = stored;
        this.gaps = gaps;
        this.forums = new AnsweredForums(forums, staffRight);
    }

    @Override
    public CommandData data() {
        SubcommandData search = new SubcommandData("search", Texts.of("curriculum.search-description"))
                .addOptions(new OptionData(OptionType.STRING, "query", Texts.of("curriculum.query"), true)
                        .setMaxLength(QUERY_LIMIT));
        return Commands.slash(NAME, Texts.of("curriculum.description"))
                .addSubcommands(
                        new SubcommandData("status", Texts.of("curriculum.status-description")),
                        new SubcommandData("reload", Texts.of("curriculum.reload-description")),
                        new SubcommandData("gaps", Texts.of("curriculum.gaps-description")),
                        search,
                        AnsweredForums.data())
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
                .setContexts(InteractionContextType.GUILD);
    }

    @Override
    public Reply run(SlashCommandInteractionEvent event) {
        Curricula.Shelf shelf = curricula.of(Acts.guild(event));
        return switch (String.valueOf(event.getSubcommandName())) {
            case "reload" -> reload(shelf, false);
            case "gaps" -> gaps(event, 0);
            case AnsweredForums.SUBCOMMAND -> forums.run(event);
            case "search" -> {
                String query = event.getOption("query", "", OptionMapping::getAsString);
                yield CurriculumView.found(
                        shelf.library().current().index().search(query, HEADINGS_SHOWN), shelf, query);
            }
            default -> CurriculumView.status(shelf.library().current());
        };
    }

    private Reply reload(Curricula.Shelf shelf, boolean confirmed) {
        return CurriculumView.reloaded(shelf.library().reload(stored.of(shelf.name()), confirmed));
    }

    private Reply gaps(Interaction event, int page) {
        long guild = Acts.member(event).guild();
        return GapsView.of(gaps.of(guild), curricula.of(guild), page);
    }

    @Override
    public List<Component> components() {
        return List.of(
                Component.privately(CurriculumView.RELOAD_ANYWAY, this::reloadAnyway)
                        .forStaff(NAME),
                forums.solved(),
                Component.inPlace(GapsView.TURN, this::turnGaps).forStaff(NAME));
    }

    private Reply turnGaps(ComponentId id, GenericComponentInteractionCreateEvent event) {
        return gaps(event, Integer.parseInt(id.argument(0)));
    }

    private Reply reloadAnyway(ComponentId id, GenericComponentInteractionCreateEvent event) {
        return reload(curricula.of(Acts.guild(event)), true);
    }
}
