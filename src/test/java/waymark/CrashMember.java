package waymark;

import static waymark.CommandOptions.MENTIONABLE;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.complete;
import static waymark.MessageParts.ephemeral;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import waymark.practice.Cohort;
import waymark.practice.MemberClient;
import waymark.practice.PracticeServer;
import waymark.practice.world.Json;

/** A member who presses Done until the bot says that the day counts, or assigns until it says so, whatever becomes of the bot meanwhile. */
final class CrashMember implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** A client says after 3 s that the bot did not respond; where it responded and then died nothing more comes. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private static final Pattern COUNTED =
            Pattern.compile("### (?:Checked in|Already counted)\n.*Counted for ([^.]+)\\.", Pattern.DOTALL);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    private final PracticeServer server;
    private final Cohort.Person person;
    private final MemberClient client;
    private final Consumer<LocalDate> promise;
    private final Consumer<String> events;
    private final LongConsumer assigned;
    private final NavigableSet<LocalDate> told = new TreeSet<>();
    private int assignments;

    /**
     * @param promise hears of each day that the bot said it counted
     * @param assigned hears of each assignment that the bot said is made
     * @param events hears what the member does and sees
     */
    CrashMember(
            PracticeServer server,
            Cohort.Person person,
            Consumer<LocalDate> promise,
            LongConsumer assigned,
            Consumer<String> events) {
        this.server = server;
        this.person = person;
        this.promise = promise;
        this.assigned = assigned;
        this.events = events;
        client = new MemberClient(server, person);
    }

    Cohort.Person person() {
        return person;
    }

    /** @param clicks at once: 2 is a double click */
    void checkIn(JsonNode post, String button, LocalDate day, int clicks) {
        long start = System.nanoTime();
        while (!told.contains(day)) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new AssertionError(person + " pressed Done for " + PATIENCE + " and was not told that it counts");
            }
            for (int i = 0; i < clicks; i++) {
                press(post, button);
            }
            listen(() -> told.contains(day), clicks);
        }
    }

    /** Assigns a milestone, as a moderator, until the bot says that it is made. */
    void assign(Cohort.Person to, String milestone, Runnable asking) {
        int before = assignments;
        long start = System.nanoTime();
        while (assignments == before) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new AssertionError(person + " assigned for " + PATIENCE + " and was not told that it is made");
            }
            events.accept(person.name() + " assigns " + milestone);
            asking.run();
            JsonNode command = client.command("milestone");
            var answer = client.interact(
                    2,
                    server.cohort().bot().id(),
                    Json.object(
                            "id", command.path("id"),
                            "name", "milestone",
                            "type", 1,
                            "version", command.path("version"),
                            "options",
                                    List.of(sub(
                                            "assign",
                                            option(MENTIONABLE, "to", to.id()),
                                            option("milestone", milestone)))));
            if (answer.status() != 204) {
                throw new AssertionError("/milestone assign was refused: " + answer);
            }
            listen(() -> assignments > before, 1);
        }
    }

    private void press(JsonNode post, String button) {
        events.accept(person.name() + " presses Done");
        var answer = client.send(
                "POST",
                "/interactions",
                Json.object(
                        "type", 3,
                        "application_id", server.cohort().bot().id(),
                        "guild_id", server.cohort().guild(),
                        "channel_id", post.path("channel_id"),
                        "message_id", post.path("id"),
                        "data", Json.object("component_type", 2, "custom_id", button)));
        if (answer.status() != 204) {
            throw new AssertionError("Done of " + post.path("id") + " was refused: " + answer);
        }
    }

    private void listen(BooleanSupplier heard, int clicks) {
        int failures = 0;
        Optional<JsonNode> event = client.poll(QUIET);
        while (event.isPresent()) {
            read(event.get());
            failures += event.get().path("t").asText().equals("INTERACTION_FAILURE") ? 1 : 0;
            if (heard.getAsBoolean() || failures >= clicks) {
                return;
            }
            event = client.poll(QUIET);
        }
    }

    /** Reads what came in the meantime. */
    void catchUp() {
        for (Optional<JsonNode> e = client.poll(Duration.ZERO); e.isPresent(); e = client.poll(Duration.ZERO)) {
            read(e.get());
        }
    }

    private void read(JsonNode event) {
        JsonNode message = event.path("d");
        boolean shown = event.path("t").asText().startsWith("MESSAGE_") && ephemeral(message);
        if (!shown || !complete(message)) {
            return;
        }
        String words = words(message);
        Matcher counted = COUNTED.matcher(words);
        if (counted.find()) {
            LocalDate day = LocalDate.parse(counted.group(1), DAY);
            events.accept(person.name() + " is told that " + day + " counts");
            promise.accept(day);
            told.add(day);
        } else if (words.strip().startsWith("Assigned to ")) {
            long id = Json.id(message.path("interaction_metadata"), "id");
            events.accept(person.name() + " is told of assignment " + id);
            assigned.accept(id);
            assignments++;
        } else if (!words.startsWith("### Your streak")) {
            throw new AssertionError(person + " read what nobody should: " + words);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
