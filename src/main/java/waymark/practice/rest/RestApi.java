package waymark.practice.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.practice.rest.Faults.Fault;
import waymark.practice.rest.Faults.Kind;
import waymark.practice.world.Account;
import waymark.practice.world.ApiError;
import waymark.practice.world.Json;
import waymark.practice.world.World;

/** Takes each request through sign-in, faults and rate limits to its route, and words every refusal as Discord does. */
final class RestApi {
    private static final Logger LOG = LoggerFactory.getLogger(RestApi.class);
    private static final String ROOT = "/api/v10";
    private static final List<String> MAJOR = List.of("channel_id", "guild_id", "interaction_id", "webhook_token");

    /** What answers a route, with the world's lock held. */
    interface Action {
        Reply answer(Call call);
    }

    private final RoutesConfig routes;
    /** Routes that Discord answers without a token. */
    private static final Set<String> OPEN = Set.of("/gateway");

    private final World world;
    private final Faults faults;
    private final RateLimits limits;
    private final List<Consumer<Exchange>> listeners = new CopyOnWriteArrayList<>();

    RestApi(RoutesConfig routes, World world, Faults faults, RateLimits limits) {
        this.routes = routes;
        this.world = world;
        this.faults = faults;
        this.limits = limits;
    }

    void listen(Consumer<Exchange> listener) {
        listeners.add(listener);
    }

    RestApi get(String template, Action action) {
        return route(HandlerType.GET, template, action);
    }

    RestApi post(String template, Action action) {
        return route(HandlerType.POST, template, action);
    }

    RestApi put(String template, Action action) {
        return route(HandlerType.PUT, template, action);
    }

    RestApi patch(String template, Action action) {
        return route(HandlerType.PATCH, template, action);
    }

    RestApi delete(String template, Action action) {
        return route(HandlerType.DELETE, template, action);
    }

    private RestApi route(HandlerType method, String template, Action action) {
        routes.addHttpHandler(method, ROOT + template, http -> handle(http, template, action));
        return this;
    }

    /** Answers 501 for every route that was not added before. */
    void refuseOthers() {
        Stream.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE)
                .forEach(method -> routes.addHttpHandler(method, "/api/<path>", http -> {
                    String route = http.method() + " " + http.path();
                    write(http, new Reply(501, refusal("The practice server does not have " + route + ".")));
                }));
    }

    private void handle(Context http, String template, Action action) throws InterruptedException {
        Optional<Account> account =
                Optional.ofNullable(http.header("Authorization")).flatMap(this::signedIn);
        boolean tokenInPath = template.contains("_token}");
        boolean byBot = account.map(Account::bot).orElse(tokenInPath);
        JsonNode request = MissingNode.getInstance();
        Optional<Fault> fault = byBot ? faults.strike(http.method() + " " + belowRoot(http)) : Optional.empty();
        Reply reply;
        try {
            if (account.isEmpty() && !tokenInPath && !OPEN.contains(template)) {
                throw ApiError.unauthorized();
            }
            RateLimits.@Nullable Verdict verdict = byBot ? limit(http, template, account) : null;
            if (fault.filter(is(Kind.RATE_LIMITED)).isPresent()) {
                reply = limits.refuse(rateLimited(fault.get().time()), http);
            } else if (fault.filter(is(Kind.SERVER_ERROR)).isPresent()) {
                reply = new Reply(502, refusal("502: Bad Gateway"));
            } else if (verdict != null && !verdict.allowed()) {
                reply = limits.refuse(verdict, http);
            } else {
                Call call = Call.read(http, account);
                request = call.body();
                reply = locked(action, call);
            }
        } catch (ApiError refused) {
            reply = new Reply(refused.status(), refused.json());
        } catch (RuntimeException broken) {
            LOG.error("{} {} failed", http.method(), template, broken);
            reply = new Reply(500, refusal("500: Internal Server Error"));
        }
        tell(new Exchange(http.method().name(), template, byBot, request, reply.status(), reply.body()));
        if (fault.filter(is(Kind.DELAY)).isPresent()) {
            Thread.sleep(fault.get().time());
        }
        if (fault.filter(is(Kind.LOST_RESPONSE)).isPresent()) {
            breakOff(http);
        }
        write(http, reply);
    }

    private static Predicate<Fault> is(Kind kind) {
        return fault -> fault.kind() == kind;
    }

    private Optional<Account> signedIn(String authorization) {
        boolean bot = authorization.startsWith("Bot ");
        String token = bot ? authorization.substring("Bot ".length()) : authorization;
        return world.signedIn(token).filter(account -> account.bot() == bot);
    }

    private RateLimits.Verdict limit(Context http, String template, Optional<Account> account) {
        String major = MAJOR.stream()
                .map(http.pathParamMap()::get)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String asker = account.map(bot -> Long.toString(bot.id())).orElse("");
        RateLimits.Verdict verdict = limits.take(asker, http.method() + " " + template, major);
        limits.describe(verdict, http);
        return verdict;
    }

    private static RateLimits.Verdict rateLimited(Duration time) {
        return new RateLimits.Verdict(false, false, 1, 0, time.toMillis() / 1e3, "fault");
    }

    private Reply locked(Action action, Call call) {
        world.lock.lock();
        try {
            return action.answer(call);
        } finally {
            world.lock.unlock();
        }
    }

    private void tell(Exchange exchange) {
        listeners.forEach(listener -> listener.accept(exchange));
    }

    private static String belowRoot(Context http) {
        return http.path().substring(ROOT.length());
    }

    private static JsonNode refusal(String message) {
        return Json.object("message", message, "code", 0);
    }

    private static void breakOff(Context http) {
        ServletContextRequest.getServletContextRequest(http.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    private static void write(Context http, Reply reply) {
        http.status(reply.status());
        if (!reply.body().isMissingNode()) {
            http.contentType("application/json").result(reply.body().toString());
        }
    }
}
