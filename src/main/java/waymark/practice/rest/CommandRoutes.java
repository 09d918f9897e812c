package waymark.practice.rest;

import static waymark.practice.world.Permission.MANAGE_GUILD;
import static waymark.practice.world.Permission.MANAGE_ROLES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import waymark.practice.gateway.Events;
import waymark.practice.world.ApiError;
import waymark.practice.world.Command;
import waymark.practice.world.CommandBook.Override;
import waymark.practice.world.Guild;
import waymark.practice.world.Json;
import waymark.practice.world.World;

/** How bots register commands, globally and in guilds, and how moderators override who may use them. */
final class CommandRoutes {
    private static final String GLOBAL = "/applications/{application_id}/commands";
    private static final String GUILD = "/applications/{application_id}/guilds/{guild_id}/commands";
    private static final int MOST_OVERRIDES = 100;

    private final World world;
    private final Events events;

    CommandRoutes(World world, Events events) {
        this.world = world;
        this.events = events;
    }

    void install(RestApi api) {
        api.get(GUILD + "/permissions", this::allOverrides)
                .get(GUILD + "/{command_id}/permissions", this::overrides)
                .put(GUILD + "/{command_id}/permissions", this::putOverrides);
        for (String base : List.of(GLOBAL, GUILD)) {
            api.get(base, call -> Reply.ok(Json.array(commands(call).map(command -> view(command, call)))))
                    .put(base, this::replaceAll)
                    .post(base, call -> {
                        boolean known = commands(call).anyMatch(named(call.body()));
                        return new Reply(
                                known ? 200 : 201, put(call, call.body()).json());
                    })
                    .get(base + "/{command_id}", call -> Reply.ok(command(call).json()))
                    .patch(base + "/{command_id}", this::change)
                    .delete(base + "/{command_id}", call -> {
                        world.commands.remove(command(call));
                        return Reply.NO_CONTENT;
                    });
        }
    }

    private static Predicate<Command> named(JsonNode given) {
        return command ->
                command.is(given.path("type").asInt(1), given.path("name").asText());
    }

    private static JsonNode view(Command command, Call call) {
        ObjectNode json = command.json().deepCopy();
        return call.flag("with_localizations")
                ? json
                : json.remove(List.of("name_localizations", "description_localizations"));
    }

    /** The application in the path, which must be the asker's own. */
    private static long application(Call call) {
        long id = call.id("application_id");
        if (call.account().id() != id) {
            throw new ApiError(403, 20012, "You are not authorized to perform this action on this application");
        }
        return id;
    }

    private OptionalLong guild(Call call) {
        return call.has("guild_id") ? OptionalLong.of(Access.guild(world, call).id()) : OptionalLong.empty();
    }

    private Stream<Command> commands(Call call) {
        return world.commands.of(application(call), guild(call));
    }

    private Command command(Call call) {
        return world.commands.get(application(call), guild(call), call.id("command_id"));
    }

    private Reply replaceAll(Call call) {
        List<JsonNode> given = call.body().valueStream().toList();
        OptionalLong guild = guild(call);
        for (int i = 0; i < given.size(); i++) {
            new CommandRules().complete(given.get(i), i + ".", guild.isPresent());
        }
        commands(call)
                .filter(command -> given.stream().noneMatch(one -> named(one).test(command)))
                .toList()
                .forEach(world.commands::remove);
        return Reply.ok(
                Json.array(given.stream().map(one -> put(call, one).json()).toList()));
    }

    /** Registers a command; one of the same type and name keeps its id, and its version too if nothing changed. */
    private Command put(Call call, JsonNode given) {
        OptionalLong guild = guild(call);
        ObjectNode json = new CommandRules().complete(given, "", guild.isPresent());
        Optional<Command> before = commands(call).filter(named(json)).findFirst();
        return put(call, json, before, guild);
    }

    private Command put(Call call, ObjectNode json, Optional<Command> before, OptionalLong guild) {
        long id = before.map(Command::id).orElseGet(world.snowflakes::next);
        ObjectNode whole = Json.object(
                "id", id,
                "application_id", application(call),
                "version",
                        before.map(command -> Json.id(command.json(), "version"))
                                .orElseGet(world.snowflakes::next),
                "guild_id", guild.stream().boxed().findFirst());
        whole.setAll(json);
        if (before.isPresent() && !Objects.equals(before.get().json(), whole)) {
            whole.put("version", Long.toString(world.snowflakes.next()));
        }
        Command command = new Command(id, application(call), guild, whole);
        world.commands.put(command);
        return command;
    }

    private Reply change(Call call) {
        Command command = command(call);
        ObjectNode changed = command.json().deepCopy();
        call.body().propertyStream().forEach(field -> changed.set(field.getKey(), field.getValue()));
        ObjectNode json =
                new CommandRules().complete(changed, "", command.guild().isPresent());
        return Reply.ok(put(call, json, Optional.of(command), command.guild()).json());
    }

    private Reply allOverrides(Call call) {
        long application = application(call);
        Guild guild = Access.guild(world, call);
        Stream<Long> ids = Stream.concat(
                Stream.of(application),
                world.commands
                        .usableIn(guild)
                        .filter(one -> one.application() == application)
                        .map(Command::id));
        return Reply.ok(Json.array(
                ids.filter(id -> world.commands.overrides(guild.id(), id).isPresent())
                        .map(id -> json(application, guild, id))));
    }

    private Reply overrides(Call call) {
        Guild guild = Access.guild(world, call);
        long id = call.id("command_id");
        if (world.commands.overrides(guild.id(), id).isEmpty()) {
            throw ApiError.unknown("application command permissions");
        }
        return Reply.ok(json(application(call), guild, id));
    }

    /** A moderator's doing, in Discord's settings; the id of the application stands for all of its commands. */
    private Reply putOverrides(Call call) {
        if (call.account().bot()) {
            throw new ApiError(403, 20001, "Bots cannot use this endpoint");
        }
        Guild guild = Access.guild(world, call, MANAGE_GUILD, MANAGE_ROLES);
        long application = call.id("application_id");
        long id = call.id("command_id");
        if (id != application
                && world.commands
                        .usableIn(guild)
                        .noneMatch(one -> one.id() == id && one.application() == application)) {
            throw ApiError.unknown("application command");
        }
        List<Override> given = Json.elements(call.body(), "permissions")
                .map(one -> new Override(
                        Json.id(one, "id"),
                        one.path("type").asInt(),
                        one.path("permission").asBoolean()))
                .toList();
        FieldErrors errors = new FieldErrors();
        errors.count(given.size(), "permissions", 0, MOST_OVERRIDES);
        errors.refuse();
        world.commands.override(guild.id(), id, given);
        ObjectNode json = json(application, guild, id);
        events.commandPermissionsUpdated(guild, application, json);
        return Reply.ok(json);
    }

    private ObjectNode json(long application, Guild guild, long id) {
        return Json.object(
                "id",
                id,
                "application_id",
                application,
                "guild_id",
                guild.id(),
                "permissions",
                world.commands.overrides(guild.id(), id).orElse(List.of()).stream()
                        .map(one -> Json.object("id", one.id(), "type", one.type(), "permission", one.allowed()))
                        .toList());
    }
}
