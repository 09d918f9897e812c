package waymark.practice.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import waymark.practice.world.Channel;
import waymark.practice.world.Channel.Text;
import waymark.practice.world.Json;
import waymark.practice.world.Message;

/**
 * Whom a message pings: those it names, as far as its {@code allowed_mentions} lets it. Source: Discord's reference,
 * "Allowed Mentions Object".
 */
record Mentions(Set<Long> users, Set<Long> roles, boolean everyone) {
    private static final Pattern NAMED = Pattern.compile("<@(&|!?)(\\d{1,19})>");
    private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)\\b");

    static Mentions of(JsonNode body, Channel channel, boolean mayPingEveryone, Optional<Message> answered) {
        String text = body.path("content").asText("") + "\n"
                + ComponentShapes.flat(body.path("components"))
                        .filter(component -> component.path("type").asInt() == ComponentRules.TEXT)
                        .map(component -> component.path("content").asText())
                        .collect(Collectors.joining("\n"));
        JsonNode allowed = body.path("allowed_mentions");
        Set<Long> users = new LinkedHashSet<>();
        Set<Long> roles = new LinkedHashSet<>();
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            boolean role = "&".equals(named.group(1));
            long id = Json.id(named.group(2));
            if (allows(allowed, role ? "roles" : "users", id)) {
                (role ? roles : users).add(id);
            }
        }
        if (channel instanceof Text inGuild) {
            roles.retainAll(inGuild.guild().roles().keySet());
        }
        boolean pingsAnswered =
                !allowed.isObject() || allowed.path("replied_user").asBoolean();
        answered.filter(message -> pingsAnswered)
                .ifPresent(message -> users.add(message.author().id()));
        boolean everyone = mayPingEveryone && EVERYONE.matcher(text).find() && allows(allowed, "everyone", 0);
        return new Mentions(users, roles, everyone);
    }

    private static boolean allows(JsonNode allowed, String kind, long id) {
        return !allowed.isObject()
                || Json.elements(allowed, "parse")
                        .anyMatch(parsed -> parsed.asText().equals(kind))
                || Json.elements(allowed, kind).anyMatch(one -> Json.id(one.asText()) == id);
    }
}
