package waymark.discord.commands;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import waymark.discord.Command;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Form;
import waymark.discord.Reply;
import waymark.discord.view.MyDataView;
import waymark.discord.view.Texts;
import waymark.record.MemberDataJson;
import waymark.record.RecordJson;
import waymark.study.member.MemberData;

/**
 * {@code /my-data export}, {@code delete} and {@code policy}: what is held on whoever asks, in every server; in a direct message too. {@code
 * import} brings a record to the server in which it is used.
 */
public final class MyDataCommand implements Command.Slash {
    /** Discord takes ten files; one of them holds everything. */
    private static final int RECORD_FILES = 9;

    private final MemberData data;
    private final Importing importing;

    public MyDataCommand(MemberData data, Importing importing) {
        this.data = data;
        this.importing = importing;
    }

    @Override
    public CommandData data() {
        return Commands.slash("my-data", Texts.of("my-data.description"))
                .addSubcommands(
                        new SubcommandData("export", Texts.of("my-data.export")),
                        new SubcommandData("import", Texts.of("my-data.import"))
                                .addOption(OptionType.ATTACHMENT, "file", Texts.of("my-data.file"), true),
                        new SubcommandData("delete", Texts.of("my-data.delete")),
                        new SubcommandData("policy", Texts.of("my-data.policy")))
                .setContexts(InteractionContextType.ALL)
                .setIntegrationTypes(IntegrationType.ALL);
    }

    /** Whoever looks whether anything is kept about them leaves nothing by that. */
    @Override
    public boolean takesPart() {
        return false;
    }

    @Override
    public Reply run(SlashCommandInteractionEvent event) {
        return switch (String.valueOf(event.getSubcommandName())) {
            case "export" -> export(event.getUser().getIdLong());
            case "import" -> importing.bring(event);
            case "delete" -> MyDataView.askToDelete();
            default -> MyDataView.policy();
        };
    }

    private Reply export(long user) {
        MemberData.Copy copy = data.copy(user);
        if (copy.isEmpty()) {
            return MyDataView.nothing();
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("waymark-data.json", bytes(MemberDataJson.of(copy).toPrettyString()));
        copy.records().stream()
                .limit(RECORD_FILES)
                .forEach(record -> files.put(
                        "waymark-record-" + record.member().guild() + ".json",
                        bytes(RecordJson.write(record).toPrettyString())));
        return MyDataView.export(files);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<Component> components() {
        return importing.components();
    }

    @Override
    public List<Form> forms() {
        return List.of(new Deletion());
    }

    /** The word typed deletes; the button alone does not. */
    private final class Deletion implements Form {
        @Override
        public String action() {
            return MyDataView.DELETE;
        }

        @Override
        public Modal open(ComponentId id) {
            return MyDataView.form(id);
        }

        @Override
        public Reply submit(ComponentId id, ModalInteractionEvent event) {
            if (!MyDataView.confirmed(event.getInteraction())) {
                return MyDataView.notConfirmed();
            }
            data.delete(event.getUser().getIdLong());
            return MyDataView.deleted();
        }
    }
}
