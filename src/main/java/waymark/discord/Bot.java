package waymark.discord;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.config.Token;
import waymark.discord.view.Texts;
import waymark.study.forum.Forums;

/**
 * The connection to Discord, on all shards, without any privileged intent.
 *
 * <pre>{@code
 * try (Bot bot = Bot.connect(token, apiUrl, commands, answering, forums, staffRight, roles, languages, welcome, lost)) {
 *     bot.guilds();
 * }
 * }</pre>
 */
public final class Bot implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Bot.class);
    private static final Duration READY_TIMEOUT = Duration.ofMinutes(2);

    /** Where the way to Discord is HTTP/1.1: to connect anew for each reply at a busy time costs more than the reply. */
    private static final int CONNECTIONS_KEPT = 32;

    // Messages arrive for mentions and plain DMs; Discord fills their content there without the message content intent.
    private static final Set<GatewayIntent> INTENTS =
            EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);

    private final ShardManager shards;
    private final Workers workers;
    private final Languages languages;

    private Bot(ShardManager shards, Workers workers, Languages languages) {
        this.shards = shards;
        this.workers = workers;
        this.languages = languages;
    }

    /**
     * Logs in, registers the commands where they changed and returns when the first shard is ready.
     *
     * @param forums those whose posts are answered
     * @param staffRight is told what was registered
     * @param roles is told of whoever acts
     * @param languages learns that of whoever acts
     * @param welcome greets servers that the bot is added to
     * @param lost run, quickly, whenever a shard loses its gateway connection
     * @throws ConnectException when the token is refused or Discord does not answer
     */
    public static Bot connect(
            Token token,
            URI apiUrl,
            List<Command> commands,
            Answering answering,
            Forums forums,
            StaffRight staffRight,
            RoleWatch roles,
            Languages languages,
            Welcome welcome,
            Runnable lost) {
        Workers workers = new Workers();
        Ready ready = new Ready();
        boolean custom = !RestConfig.DEFAULT_BASE_URL.startsWith(apiUrl.toString());
        ShardManager shards;
        try {
            DefaultShardManagerBuilder builder = DefaultShardManagerBuilder.createLight(token.reveal(), INTENTS)
                    .setRestConfig(new RestConfig().setBaseUrl(apiUrl + "/"))
                    .setEnableShutdownHook(false)
                    .setHttpClientBuilder(new OkHttpClient.Builder()
                            .addInterceptor(new SentOnce())
                            .connectionPool(new ConnectionPool(CONNECTIONS_KEPT, 1, TimeUnit.MINUTES)))
                    // Nor does JDA send again what may have arrived; the HTTP client does, where a nonce makes that
                    // safe.
                    .setRequestTimeoutRetry(false)
                    .addEventListeners(
                            ready,
                            new Lost(lost),
                            new Joined(welcome, workers),
                            staffRight,
                            new Commands(commands, staffRight, roles, languages, workers),
                            new Conversation(answering, languages, workers),
                            new ForumAnswers(forums, answering, staffRight, workers))
                    .enableCache(CacheFlag.FORUM_TAGS);
            if (custom) {
                builder.setSessionController(Gateway.behind(apiUrl));
            }
            shards = builder.build();
        } catch (InvalidTokenException e) {
            workers.close();
            throw new ConnectException(
                    "Discord refused the token: copy it anew from the application's Bot page and set WAYMARK_TOKEN", e);
        }
        Bot bot = new Bot(shards, workers, languages);
        try {
            ready.await(shards.getShardsTotal());
            staffRight.registered(Registration.register(
                    shards.getShards().getFirst(),
                    commands.stream().map(Localized::data).toList()));
            return bot;
        } catch (RuntimeException e) {
            bot.close();
            throw e;
        }
    }

    /** The guilds on this process's shards. */
    public Set<Long> guilds() {
        return shards.getGuildCache().stream().map(Guild::getIdLong).collect(Collectors.toUnmodifiableSet());
    }

    /** The guild, where the bot is a member of it. */
    Optional<Guild> guild(long id) {
        return Optional.ofNullable(shards.getGuildById(id));
    }

    /** A text channel of any of its guilds, where the bot may view it. */
    Optional<GuildMessageChannel> channel(long id) {
        return Optional.ofNullable(shards.getChannelById(GuildMessageChannel.class, id));
    }

    /**
     * Writes to a user directly, later, in their language; many receive no such messages.
     *
     * @param server that it is about; 0 for none
     */
    void write(long user, long server, Supplier<Reply> words, Runnable delivered, Consumer<Throwable> failed) {
        Reply reply = Texts.in(language(user, server), words);
        shards.getShards()
                .getFirst()
                .openPrivateChannelById(user)
                .flatMap(channel -> channel.sendMessage(reply.toMessage()))
                .queue(sent -> delivered.run(), failed);
    }

    /** The language for a direct message to a user about a server. */
    Locale language(long user, long server) {
        return languages.of(user, guild(server));
    }

    /**
     * The conversation with a user.
     *
     * @throws RuntimeException when Discord refuses it, or does not answer in that time
     */
    MessageChannel directly(long user, Duration patience) {
        return shards.getShards()
                .getFirst()
                .openPrivateChannelById(user)
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .complete();
    }

    /** Whether every shard has its gateway session. */
    public boolean connected() {
        return shards.getShardCache().stream().allMatch(shard -> shard.getStatus() == JDA.Status.CONNECTED);
    }

    @Override
    public void close() {
        workers.close();
        shards.shutdown();
    }

    /** Says at once that a connection broke: one that is soon back would else go unseen. */
    private static final class Lost extends ListenerAdapter {
        private final Runnable told;

        Lost(Runnable told) {
            this.told = told;
        }

        @Override
        public void onSessionDisconnect(SessionDisconnectEvent event) {
            told.run();
        }
    }

    /** Off the gateway's thread, since a store is asked. */
    private static final class Joined extends ListenerAdapter {
        private final Welcome welcome;
        private final Executor workers;

        Joined(Welcome welcome, Executor workers) {
            this.welcome = welcome;
            this.workers = workers;
        }

        @Override
        public void onGuildJoin(GuildJoinEvent event) {
            try {
                workers.execute(() -> welcome.greet(event.getGuild()));
            } catch (RejectedExecutionException e) {
                log.warn("too busy to greet server {}", event.getGuild().getId());
            }
        }
    }

    /** Waits for the first shard; the others follow while the bot works already. */
    private static final class Ready extends ListenerAdapter {
        private final CountDownLatch first = new CountDownLatch(1);

        @Override
        public void onReady(ReadyEvent event) {
            log.info("shard {} ready, {} servers", event.getJDA().getShardInfo(), event.getGuildTotalCount());
            first.countDown();
        }

        void await(int shardCount) {
            try {
                if (!first.await(READY_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                    throw new ConnectException("Discord's gateway did not answer within " + READY_TIMEOUT, null);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ConnectException("interrupted while connecting " + shardCount + " shards", e);
            }
        }
    }
}
