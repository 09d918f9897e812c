package waymark.practice.rest;

import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import waymark.practice.gateway.Events;
import waymark.practice.world.Shapes;
import waymark.practice.world.World;

/** Puts the API's routes together; all other addresses below {@code /api/} answer 501. */
public final class PracticeApi {
    private final RestApi api;
    private final Faults faults = new Faults();

    /** @param limitNanos by which rate limits go */
    public PracticeApi(
            RoutesConfig routes,
            World world,
            Shapes shapes,
            Events events,
            ScheduledExecutorService timer,
            LongSupplier limitNanos,
            InstantSource wallClock) {
        this.api = new RestApi(routes, world, faults, new RateLimits(limitNanos, wallClock));
        Attachments attachments = new Attachments(world.snowflakes);
        MessageWriter writer = new MessageWriter(world, shapes, events, attachments);
        Interactions interactions = new Interactions(world, events, timer, System::nanoTime);
        new WorldRoutes(world, shapes, events).install(api);
        new RoleRoutes(world, shapes, events).install(api);
        new MessageRoutes(world, writer, events, new Nonces(System::nanoTime)).install(api);
        new ThreadRoutes(world, shapes, writer, events).install(api);
        new CommandRoutes(world, events).install(api);
        OfferedCommands offered = new OfferedCommands(world, shapes);
        offered.install(api);
        new InteractionRoutes(world, shapes, events, interactions, attachments, offered).install(api);
        new CallbackRoutes(world, events, interactions, writer).install(api);
        attachments.install(routes);
        api.refuseOthers();
    }

    public Faults faults() {
        return faults;
    }

    /** Shows every exchange from now on; the listener must be quick and must not throw. */
    public void listen(Consumer<Exchange> listener) {
        api.listen(listener);
    }
}
