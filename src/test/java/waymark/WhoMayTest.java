package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import waymark.discord.Command;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Form;
import waymark.practice.Cohort;
import waymark.practice.MemberClient;
import waymark.practice.MemberClient.Answer;
import waymark.practice.world.Json;

/**
 * Who may do what moderators do: each of their commands, buttons, selects and forms, used by each kind of member, in the server, in a
 * channel that is closed to the command, and in a direct message. Discord delivers components and forms from anyone, so the test sends
 * them as a member with a client of their own could.
 */
class WhoMayTest {
    private static final int USER = 2;
    private static final int CHANNEL = 3;
    private static final int FORBIDDEN = 403;
    private static final int OF_A_MEMBER = 2;
    private static final int OF_A_MESSAGE = 3;

    /** What members use of moderators' commands: a board's own milestones, their own post in a forum, and the Start here panel. */
    private static final Set<String> FOR_MEMBERS =
            Set.of("board-own", "solved", "start-zone", "start-groups", "start-pings", "start-join", "start-leave");

    private enum Kind {
        LEARNER(false),
        MENTOR_BY_OVERRIDE(true),
        MODERATOR(true),
        MODERATOR_SHUT_OUT(false);

        private final boolean may;

        Kind(boolean may) {
            this.may = may;
        }
    }

    /** What every part can read as one of its arguments, be that a number or the time of a post. */
    private static final String TIME = "0900";

    @RegisterExtension
    final FreshBot bot = new FreshBot();

    private final Map<Kind, Learner> members = new LinkedHashMap<>();

    /** Ben becomes a mentor by an override alone; Chen a moderator to whom overrides refuse every command. */
    @BeforeEach
    void come() {
        members.put(Kind.LEARNER, bot.ada());
        members.put(Kind.MENTOR_BY_OVERRIDE, bot.ben());
        members.put(Kind.MODERATOR, bot.mara());
        members.put(
                Kind.MODERATOR_SHUT_OUT,
                bot.in(bot.cohort().chen(), bot.cohort().general()));
        String guild = "/guilds/" + bot.cohort().guild();
        long learners = bot.cohort().learnerRole();
        for (Cohort.Person learner : List.of(bot.cohort().ada(), bot.cohort().ben())) {
            moderator("DELETE", guild + "/members/" + learner.id() + "/roles/" + learners, null);
        }
        moderator("PATCH", guild + "/roles/" + learners, Json.object("permissions", ofModerators()));
        for (JsonNode command : ofStaff()) {
            moderator(
                    "PUT",
                    "/applications/" + bot.cohort().bot().id() + "/guilds/"
                            + bot.cohort().guild() + "/commands/"
                            + command.path("id").asText() + "/permissions",
                    Json.object(
                            "permissions",
                            List.of(
                                    verdict(bot.cohort().ben().id(), USER, true),
                                    verdict(bot.cohort().chen().id(), USER, false),
                                    verdict(bot.cohort().help(), CHANNEL, false))));
        }
    }

    @AfterEach
    void leave() {
        members.values().forEach(Learner::close);
    }

    private String ofModerators() {
        for (JsonNode role : asBot("GET", "/guilds/" + bot.cohort().guild() + "/roles", null)) {
            if (Json.id(role, "id") == bot.cohort().moderatorRole()) {
                return role.path("permissions").asText();
            }
        }
        throw new AssertionError("no moderators");
    }

    private static ObjectNode verdict(long id, int type, boolean permission) {
        return Json.object("id", id, "type", type, "permission", permission);
    }

    private void moderator(String method, String path, JsonNode body) {
        Answer answer = MemberClient.send(bot.server(), bot.cohort().mara().token(), method, path, body);
        assertTrue(answer.status() < 300, () -> path + " " + answer);
    }

    private JsonNode asBot(String method, String path, JsonNode body) {
        Answer answer = MemberClient.send(bot.server(), "Bot " + bot.server().botToken(), method, path, body);
        assertTrue(answer.status() < 300, () -> path + " " + answer);
        return answer.body();
    }

    /** The commands that are not for everyone, as they are registered. */
    private List<JsonNode> ofStaff() {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode command :
                asBot("GET", "/applications/" + bot.cohort().bot().id() + "/commands", null)) {
            if (Json.has(command, "default_member_permissions")) {
                found.add(command);
            }
        }
        return found;
    }

    @Test
    void commandsAreForThoseWhoMayUseThemAndForNobodyInADirectMessage() {
        List<JsonNode> commands = ofStaff();
        assertTrue(commands.size() >= 9, commands::toString);
        try (Learner direct = Learner.direct(bot.server(), bot.cohort().mara());
                Learner elsewhere = bot.in(bot.cohort().mara(), bot.cohort().help())) {
            for (JsonNode command : commands) {
                String name = command.path("name").asText();
                members.forEach((kind, member) -> {
                    int status = sent(member, command);
                    assertEquals(!kind.may, status == FORBIDDEN, () -> kind + " " + name + ": " + status);
                });
                assertEquals(FORBIDDEN, sent(elsewhere, command), name + " in a channel closed to it");
                assertTrue(sent(direct, command) >= 400, name + " in a direct message");
            }
        }
    }

    /** By its own way in: typed, or from the menu of a message or of a member. */
    private int sent(Learner member, JsonNode command) {
        return switch (command.path("type").asInt()) {
            case OF_A_MESSAGE ->
                member.sendOn(member.say("A question"), command).status();
            case OF_A_MEMBER -> member.sendOn(bot.cohort().ada().id(), command).status();
            default -> member.send(command).status();
        };
    }

    @Test
    void buttonsSelectsAndFormsAreForThoseWhoMayUseTheirCommand(@TempDir Path folder) throws Exception {
        List<Part> parts = new ArrayList<>();
        Set<String> forMembers = new HashSet<>();
        for (Command command : EveryCommand.in(folder)) {
            for (Part part : parts(command)) {
                if (part.right().isPresent()) {
                    parts.add(part);
                } else if (command.data().getDefaultPermissions() != DefaultMemberPermissions.ENABLED) {
                    forMembers.add(part.action());
                }
            }
        }
        assertTrue(parts.size() >= 20, parts::toString);
        assertEquals(FOR_MEMBERS, forMembers);

        try (Learner direct = Learner.direct(bot.server(), bot.cohort().mara());
                Learner elsewhere = bot.in(bot.cohort().mara(), bot.cohort().help())) {
            JsonNode shown = posted(bot.cohort().general(), parts);
            members.forEach((kind, member) -> {
                if (!kind.may) {
                    parts.forEach(part -> part.use(member, shown, false, kind.name()));
                } else {
                    List<Part> some = oneOfEach(parts);
                    JsonNode own = posted(bot.cohort().general(), some);
                    some.forEach(part -> part.use(member, own, true, kind.name()));
                }
            });
            JsonNode closed = posted(bot.cohort().help(), parts);
            parts.forEach(part -> part.use(elsewhere, closed, false, "a channel closed to the command"));
            JsonNode told = posted(conversation(), parts);
            parts.forEach(part -> part.use(direct, told, false, "a direct message"));
        }
    }

    /** A button, a select or a form; sent by a button, since what a member's client sends need not be what it was shown. */
    private record Part(String action, Optional<String> right, boolean form, boolean inPlace) {
        void use(Learner member, JsonNode message, boolean may, String who) {
            String said =
                    words(form ? member.fillAnyhow(message, action, "10:00") : member.pressAnyhow(message, action));
            String refusal = "Only those who may use `" + name(right.orElseThrow()) + "`";
            assertEquals(!may, said.contains(refusal), () -> who + " used " + action + ": " + said);
        }
    }

    /** As people call a command: those of a menu by their name alone. */
    private static String name(String command) {
        return Character.isUpperCase(command.charAt(0)) ? command : "/" + command;
    }

    private static List<Part> parts(Command command) {
        List<Part> parts = new ArrayList<>();
        for (Component component : command.components()) {
            boolean inPlace = component.shows() == Component.Shows.IN_PLACE;
            parts.add(new Part(component.action(), component.right(), false, inPlace));
        }
        for (Form form : command.forms()) {
            parts.add(new Part(form.action(), form.right(), true, form.inPlace()));
        }
        return parts;
    }

    /** Of each command the part that leaves the message as it is, where there is one, and those that do not last. */
    private static List<Part> oneOfEach(List<Part> parts) {
        Map<String, Part> chosen = new LinkedHashMap<>();
        for (Part part : parts) {
            chosen.merge(part.right().orElseThrow(), part, (one, other) -> one.inPlace() ? other : one);
        }
        return chosen.values().stream()
                .sorted(Comparator.comparing(Part::inPlace))
                .toList();
    }

    /** A message of the bot that everyone there sees, with each part's id on a button. */
    private JsonNode posted(long channel, List<Part> parts) {
        List<ObjectNode> rows = new ArrayList<>();
        for (int from = 0; from < parts.size(); from += 5) {
            List<ObjectNode> buttons = parts.subList(from, Math.min(from + 5, parts.size())).stream()
                    .map(part -> Json.object(
                            "type",
                            MessageParts.BUTTON,
                            "style",
                            1,
                            "label",
                            part.action(),
                            "custom_id",
                            ComponentId.of(part.action(), TIME, TIME, TIME, TIME)
                                    .toString()))
                    .toList();
            rows.add(Json.object("type", 1, "components", buttons));
        }
        return asBot(
                "POST", "/channels/" + channel + "/messages", Json.object("content", "Try these", "components", rows));
    }

    private long conversation() {
        long mara = bot.cohort().mara().id();
        return Json.id(asBot("POST", "/users/@me/channels", Json.object("recipient_id", mara)), "id");
    }
}
