package waymark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import waymark.LoadMember.Fate;
import waymark.practice.world.Json;
import waymark.search.eval.QuestionFile;
import waymark.search.eval.QuestionFile.Asked;

/**
 * The members of {@link LoadBench}, in a process of their own: they use commands at a steady rate whatever becomes of them, and one of them,
 * who may, reloads the curriculum every minute. It prints one row of a table.
 *
 * <p>{@code java -cp ... waymark.LoadMembers LABEL API GATEWAY GUILD CHANNEL RATE WARM_UP_SECONDS SECONDS}, with the members' tokens in the
 * environment, the first of them a moderator's.
 */
public final class LoadMembers {
    static final String TOKENS = "WAYMARK_MEMBERS";
    private static final Path QUESTIONS = Path.of("src/test/resources/eval/questions.tsv");
    private static final Duration BETWEEN_RELOADS = Duration.ofSeconds(60);

    /** Discord takes an interaction for failed that is not acknowledged by then; an answer may take longer. */
    private static final Duration DISCORDS_PATIENCE = Duration.ofSeconds(3);

    /** The rate rises to the whole in as many steps: three programs that all begin cold would only show that they are cold. */
    private static final int WARM_UP_STEPS = 6;

    private static final Duration LAST_ANSWERS = Duration.ofSeconds(30);
    private static final PrintStream OUT = System.out;

    private final List<LoadMember> members;
    private final Map<String, JsonNode> commands;
    private final List<String> questions;
    private final String guild;
    private final String channel;
    private final AtomicInteger refused = new AtomicInteger();

    private LoadMembers(List<LoadMember> members, String guild, String channel) throws Exception {
        this.members = members;
        this.guild = guild;
        this.channel = channel;
        commands = members.getFirst().commands(guild);
        questions = QuestionFile.answerable(QUESTIONS, node -> true).questions().stream()
                .map(Asked::question)
                .toList();
    }

    public static void main(String[] args) throws Exception {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<LoadMember> members = new ArrayList<>();
        for (String token : System.getenv(TOKENS).split(",")) {
            members.add(new LoadMember(http, args[1], args[2], token));
        }
        LoadMembers load = new LoadMembers(members, args[3], args[4]);
        int rate = Integer.parseInt(args[5]);
        Duration warmUp = Duration.ofSeconds(Integer.parseInt(args[6]));
        for (int step = 1; step <= WARM_UP_STEPS; step++) {
            load.send("warm-" + step, rate * step / WARM_UP_STEPS, warmUp.dividedBy(WARM_UP_STEPS));
        }
        load.refused.set(0);
        Duration late = load.send("timed", rate, Duration.ofSeconds(Integer.parseInt(args[7])));
        LockSupport.parkNanos(DISCORDS_PATIENCE.toNanos());
        if (load.timed().stream().anyMatch(fate -> fate.answered > 0)) {
            load.awaitAnswers();
        }
        load.report(args[0], late);
        members.forEach(LoadMember::close);
        System.exit(0);
    }

    /** @return by how much the last one was sent late */
    private Duration send(String label, int rate, Duration time) {
        long start = System.nanoTime();
        long interval = Duration.ofSeconds(1).toNanos() / rate;
        long all = time.toNanos() / interval;
        long nextReload = BETWEEN_RELOADS.toNanos() / 2;
        for (long i = 0; i < all; i++) {
            LockSupport.parkNanos(start + i * interval - System.nanoTime());
            use((int) i, label + "-" + i);
            if (i * interval >= nextReload && commands.containsKey("curriculum")) {
                nextReload += BETWEEN_RELOADS.toNanos();
                send(
                        members.getFirst(),
                        "curriculum",
                        List.of(Json.object("type", 1, "name", "reload")),
                        "reload-" + i);
            }
        }
        return Duration.ofNanos(System.nanoTime() - (start + (all - 1) * interval));
    }

    /** Of ten, three questions, three looks at the day's task, three check-ins, one look at the streak with its picture. */
    private void use(int i, String nonce) {
        LoadMember member = members.get(i % members.size());
        switch (i / members.size() % 10) {
            case 0, 3, 6 ->
                send(
                        member,
                        "ask",
                        List.of(Json.object(
                                "type", 3, "name", "question", "value", questions.get(i % questions.size()))),
                        nonce);
            case 1, 4, 7 -> send(member, "today", List.of(), nonce);
            case 2, 5, 8 -> send(member, "checkin", List.of(), nonce);
            default -> send(member, "streak", List.of(Json.object("type", 1, "name", "show")), nonce);
        }
    }

    private void send(LoadMember member, String command, List<ObjectNode> options, String nonce) {
        member.use(commands.get(command), options, guild, channel, nonce).whenComplete((status, failure) -> {
            if (failure != null || status >= 300) {
                refused.incrementAndGet();
            }
        });
    }

    private List<Fate> timed() {
        return members.stream()
                .flatMap(member -> member.fates().entrySet().stream())
                .filter(fate -> fate.getKey().startsWith("timed"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void awaitAnswers() {
        long end = System.nanoTime() + LAST_ANSWERS.toNanos();
        while (System.nanoTime() < end && timed().stream().anyMatch(fate -> fate.answered == 0 && !fate.failed)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private void report(String label, Duration late) {
        List<Fate> all = timed();
        List<Duration> acknowledged = all.stream()
                .filter(fate -> fate.acknowledged > 0)
                .map(fate -> Duration.ofNanos(fate.acknowledged - fate.begun))
                .toList();
        List<Duration> answered = all.stream()
                .filter(fate -> fate.answered > 0)
                .map(fate -> Duration.ofNanos(fate.answered - fate.begun))
                .toList();
        OUT.printf(
                Locale.ROOT,
                "| %s | %,d | %d | %d | %s | %s | %s | %,d | %s | %s | %s |%n",
                label,
                all.size(),
                refused.get(),
                all.stream()
                        .filter(fate -> fate.failed || fate.acknowledged == 0)
                        .count(),
                shown(acknowledged, Sample::median),
                shown(acknowledged, Sample::p99),
                shown(acknowledged, sample -> sample.times().getLast()),
                answered.size(),
                shown(answered, Sample::median),
                shown(answered, Sample::p99),
                Sample.millis(late));
    }

    private static String shown(List<Duration> times, Function<Sample, Duration> figure) {
        return times.isEmpty() ? "none" : Sample.millis(figure.apply(new Sample(times)));
    }
}
