package waymark.practice.world;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import waymark.practice.world.Channel.Direct;
import waymark.practice.world.Channel.Text;

/**
 * Everything that exists, in memory. Whoever reads or changes it holds {@link #lock}, so that each request sees one state
 * and events leave in the order in which things happened.
 */
public final class World {
    /** The oldest messages beyond this many in a channel are forgotten. */
    private static final int MESSAGES_KEPT = 10_000;

    /** Guards all that hangs on this world, the gateway's sessions included. */
    public final ReentrantLock lock = new ReentrantLock();

    public final InstantSource clock;
    public final Snowflakes snowflakes;
    public final CommandBook commands = new CommandBook();

    /** The ids of those who take no direct messages from bots: a switch in their client, which no route of Discord's describes. */
    public final Set<Long> withoutDirectMessages = new HashSet<>();

    private final Map<Long, Account> accounts = new LinkedHashMap<>();
    private final Map<String, Account> byToken = new ConcurrentHashMap<>();
    private final Map<Long, Guild> guilds = new LinkedHashMap<>();
    private final Map<Long, Channel> channels = new LinkedHashMap<>();
    private final Map<Long, NavigableMap<Long, Message>> messages = new LinkedHashMap<>();

    public World(InstantSource clock) {
        this.clock = clock;
        this.snowflakes = new Snowflakes(clock);
    }

    public void add(Account account) {
        accounts.put(account.id(), account);
        if (!account.token().isEmpty()) {
            byToken.put(account.token(), account);
        }
    }

    public void add(Guild guild) {
        guilds.put(guild.id(), guild);
    }

    public void add(Channel channel) {
        channels.put(channel.id(), channel);
    }

    /** Adds a message, or puts an edited one in its place. */
    public void put(Message message) {
        NavigableMap<Long, Message> kept =
                messages.computeIfAbsent(message.channel().id(), id -> new TreeMap<>());
        kept.put(message.id(), message);
        if (kept.size() > MESSAGES_KEPT) {
            kept.pollFirstEntry();
        }
    }

    public void remove(Message message) {
        messages(message.channel()).remove(message.id());
    }

    public Collection<Account> accounts() {
        return accounts.values();
    }

    public Collection<Guild> guilds() {
        return guilds.values();
    }

    public Stream<Guild> guildsOf(Account account) {
        return guilds.values().stream().filter(guild -> guild.members().containsKey(account.id()));
    }

    /** Its channels, without their threads. */
    public Stream<Text> channelsOf(Guild guild) {
        return textsOf(guild).filter(text -> text.thread().isEmpty());
    }

    public Stream<Text> threadsOf(Guild guild) {
        return textsOf(guild).filter(text -> text.thread().isPresent());
    }

    /** Forgets a channel with its threads and messages. */
    public void remove(Text channel) {
        List<Long> gone = textsOf(channel.guild())
                .filter(text -> text.thread()
                        .filter(thread -> thread.parent() == channel.id())
                        .isPresent())
                .map(Text::id)
                .toList();
        Stream.concat(Stream.of(channel.id()), gone.stream()).forEach(id -> {
            channels.remove(id);
            messages.remove(id);
        });
    }

    private Stream<Text> textsOf(Guild guild) {
        return channels.values().stream()
                .flatMap(channel -> channel instanceof Text text ? Stream.of(text) : Stream.empty())
                .filter(text -> text.guild().id() == guild.id());
    }

    public Stream<Direct> directChannelsOf(Account account) {
        return channels.values().stream()
                .flatMap(channel -> channel instanceof Direct direct ? Stream.of(direct) : Stream.empty())
                .filter(direct -> direct.members().contains(account.id()));
    }

    public Optional<Account> account(long id) {
        return Optional.ofNullable(accounts.get(id));
    }

    /** The account that a token signs in; an empty token is nobody's. Needs no lock, since every request begins with it. */
    public Optional<Account> signedIn(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    /** A guild that the account is a member of, else 10004 as Discord answers strangers. */
    public Guild guild(long id, Account asker) {
        return Optional.ofNullable(guilds.get(id))
                .filter(guild -> guild.members().containsKey(asker.id()))
                .orElseThrow(() -> ApiError.unknown("Guild"));
    }

    public Channel channel(long id) {
        return Optional.ofNullable(channels.get(id)).orElseThrow(() -> ApiError.unknown("Channel"));
    }

    /** The conversation of two accounts, begun if there is none. */
    public Direct direct(Account one, Account other) {
        return directChannelsOf(one)
                .filter(direct -> direct.members().contains(other.id()))
                .findFirst()
                .orElseGet(() -> {
                    Direct direct = new Direct(snowflakes.next(), Set.of(one.id(), other.id()));
                    add(direct);
                    return direct;
                });
    }

    /** The messages of a channel by id, so from the oldest to the newest, ephemeral ones among them. */
    public NavigableMap<Long, Message> messages(Channel channel) {
        return messages.getOrDefault(channel.id(), new TreeMap<>());
    }

    /** A message that the account may know of, else 10008. */
    public Message message(Channel channel, long id, Account asker) {
        return Optional.ofNullable(messages(channel).get(id))
                .filter(message -> message.visibleTo(asker))
                .orElseThrow(() -> ApiError.unknown("Message"));
    }
}
