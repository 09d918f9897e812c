package waymark.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Supplier;
import waymark.practice.gateway.Events;
import waymark.practice.gateway.Gateway;
import waymark.practice.rest.Faults;
import waymark.practice.rest.Faults.Fault;
import waymark.practice.rest.Faults.Kind;
import waymark.practice.world.Account;
import waymark.practice.world.ApiError;
import waymark.practice.world.Guild;
import waymark.practice.world.Json;
import waymark.practice.world.Member;
import waymark.practice.world.Seed;
import waymark.practice.world.World;

/** What only the practice server has: who can be played, more bots, the clock, faults. Nobody signs in for it. */
final class PracticeRoutes {
    private static final Duration LONGEST_FAULT = Duration.ofHours(1);

    private final World world;
    private final PracticeClock clock;
    private final Gateway gateway;
    private final Events events;
    private final Faults faults;

    PracticeRoutes(World world, PracticeClock clock, Gateway gateway, Events events, Faults faults) {
        this.world = world;
        this.clock = clock;
        this.gateway = gateway;
        this.events = events;
        this.faults = faults;
        clock.onJump(now -> locked(() -> {
            events.toMembers("PRACTICE_CLOCK_UPDATE", now());
            return now;
        }));
    }

    void install(RoutesConfig routes) {
        routes.get("/practice", http -> answer(http, this::overview));
        routes.post("/practice/bots", http -> answer(http, () -> addBot(body(http))));
        routes.post("/practice/guilds", http -> answer(http, () -> addGuild(body(http))));
        routes.post("/practice/guilds/{guild}/bots", http -> answer(http, () -> invite(http, body(http))));
        routes.delete("/practice/guilds/{guild}/bots/{bot}", http -> answer(http, () -> remove(http)));
        routes.get("/practice/clock", http -> answer(http, this::now));
        routes.post("/practice/clock", http -> answer(http, () -> moveClock(body(http))));
        routes.post("/practice/direct", http -> answer(http, () -> takesDirectMessages(body(http))));
        routes.post("/practice/faults", http -> answer(http, () -> addFault(body(http))));
        routes.delete(
                "/practice/faults",
                http -> answer(http, () -> {
                    faults.clear();
                    gateway.back();
                    return Json.object();
                }));
    }

    private void answer(Context http, Supplier<JsonNode> answer) {
        http.contentType("application/json").header("Cache-Control", "no-store");
        try {
            http.result(locked(answer).toString());
        } catch (ApiError refused) {
            http.status(refused.status()).result(refused.json().toString());
        }
    }

    private <T> T locked(Supplier<T> action) {
        world.lock.lock();
        try {
            return action.get();
        } finally {
            world.lock.unlock();
        }
    }

    private static JsonNode body(Context http) {
        try {
            return Json.MAPPER.readTree(http.body());
        } catch (JsonProcessingException unreadable) {
            throw refused("the body is not JSON");
        }
    }

    private static ApiError refused(String why) {
        return new ApiError(400, 0, why);
    }

    private JsonNode overview() {
        return Json.object(
                "now", clock.instant().toString(),
                "bots",
                        world.accounts().stream()
                                .filter(Account::bot)
                                .map(PracticeRoutes::bot)
                                .toList(),
                "members",
                        world.accounts().stream()
                                .filter(account ->
                                        !account.bot() && !account.token().isEmpty())
                                .map(account -> Json.object(
                                        "id", account.id(),
                                        "name", account.name(),
                                        "token", account.token(),
                                        "roles",
                                                world.guildsOf(account)
                                                        .flatMap(guild ->
                                                                guild.members().get(account.id()).roles().stream())
                                                        .toList()))
                                .toList(),
                "guilds", world.guilds().stream().map(this::guild).toList());
    }

    private JsonNode guild(Guild guild) {
        return Json.object(
                "id",
                guild.id(),
                "name",
                guild.name(),
                "channels",
                world.channelsOf(guild)
                        .map(channel -> Json.object("id", channel.id(), "name", channel.name(), "type", channel.type()))
                        .toList(),
                "roles",
                guild.roles().values().stream()
                        .map(role -> Json.object("id", role.id(), "name", role.name()))
                        .toList());
    }

    private static JsonNode bot(Account bot) {
        return Json.object("id", bot.id(), "name", bot.name(), "token", bot.token());
    }

    /** {@code {"name", "privileged"}}: the latter lets it ask for the privileged intents, as a switch in Discord's portal does. */
    private JsonNode addBot(JsonNode given) {
        String name = given.path("name").asText("").strip();
        if (name.isEmpty() || name.length() > 32) {
            throw refused("name: 1 to 32 characters are needed");
        }
        long id = world.snowflakes.next();
        Account bot = new Account(
                id, name, Seed.token(id), true, given.path("privileged").asBoolean());
        Seed.addBot(world, bot, world.snowflakes.next());
        for (Guild guild : world.guilds()) {
            Member member = guild.members().get(id);
            events.botJoined(guild, member);
        }
        return bot(bot);
    }

    /** {@code {"member", "open"}}: whether bots may write to a member directly. */
    private JsonNode takesDirectMessages(JsonNode given) {
        long member = Json.id(given, "member");
        if (world.account(member).filter(account -> !account.bot()).isEmpty()) {
            throw refused("member: the id of a member is needed");
        }
        boolean open = given.path("open").asBoolean(true);
        if (open) {
            world.withoutDirectMessages.remove(member);
        } else {
            world.withoutDirectMessages.add(member);
        }
        return Json.object("member", member, "open", open);
    }

    /** {@code {"name"}}: a server with the same people and no bot. */
    private JsonNode addGuild(JsonNode given) {
        String name = given.path("name").asText("").strip();
        if (name.length() < 2 || name.length() > 100) {
            throw refused("name: 2 to 100 characters are needed");
        }
        return guild(Seed.another(world, name));
    }

    /** {@code {"bot"}}: the bot of that id is added, as by a moderator who follows its invitation. */
    private JsonNode invite(Context http, JsonNode given) {
        Guild guild = guild(http);
        Account bot = bot(given.path("bot").asText());
        if (guild.member(bot.id()).isPresent()) {
            throw refused("bot: it is a member already");
        }
        Seed.invite(world, guild, bot, world.snowflakes.next());
        events.botJoined(guild, guild.members().get(bot.id()));
        events.guildJoined(guild, bot);
        return guild(guild);
    }

    private JsonNode remove(Context http) {
        Guild guild = guild(http);
        Account bot = bot(http.pathParam("bot"));
        guild.members().remove(bot.id());
        guild.roles().values().removeIf(role -> role.bot().equals(OptionalLong.of(bot.id())));
        events.guildLeft(guild, bot);
        return guild(guild);
    }

    private Guild guild(Context http) {
        return world.guilds().stream()
                .filter(guild -> Long.toString(guild.id()).equals(http.pathParam("guild")))
                .findFirst()
                .orElseThrow(() -> refused("there is no such server"));
    }

    private Account bot(String id) {
        return world.accounts().stream()
                .filter(account -> account.bot() && Long.toString(account.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> refused("bot: there is no bot " + id));
    }

    private JsonNode now() {
        return Json.object("now", clock.instant().toString());
    }

    private JsonNode moveClock(JsonNode given) {
        try {
            if (Json.has(given, "now")) {
                clock.set(Instant.parse(given.path("now").asText()));
            } else if (Json.has(given, "forward")) {
                clock.forward(Duration.parse(given.path("forward").asText()));
            } else {
                throw refused("now (an instant) or forward (a duration such as PT24H) is needed");
            }
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException wrong) {
            throw refused(String.valueOf(wrong.getMessage()));
        }
        return now();
    }

    private JsonNode addFault(JsonNode given) {
        String name = given.path("kind").asText();
        Kind kind = Kind.named(name)
                .orElseThrow(() -> refused("kind: " + name
                        + " is none of 429, 5xx, delay, lost response, dropped gateway, invalid session"));
        switch (kind) {
            case DROPPED_GATEWAY -> gateway.dropBots(milliseconds(given, 0));
            case INVALID_SESSION -> gateway.invalidateBots();
            default ->
                faults.add(new Fault(
                        kind,
                        given.path("route").asText(""),
                        Math.max(1, given.path("count").asInt(1)),
                        milliseconds(given, 1_000)));
        }
        return Json.object("kind", name);
    }

    private static Duration milliseconds(JsonNode given, long otherwise) {
        return Duration.ofMillis(Math.clamp(given.path("ms").asLong(otherwise), 0, LONGEST_FAULT.toMillis()));
    }
}
