package waymark.practice.world;

import static waymark.practice.world.Permission.ADD_REACTIONS;
import static waymark.practice.world.Permission.ATTACH_FILES;
import static waymark.practice.world.Permission.CHANGE_NICKNAME;
import static waymark.practice.world.Permission.CREATE_INSTANT_INVITE;
import static waymark.practice.world.Permission.CREATE_PUBLIC_THREADS;
import static waymark.practice.world.Permission.EMBED_LINKS;
import static waymark.practice.world.Permission.MANAGE_CHANNELS;
import static waymark.practice.world.Permission.MANAGE_GUILD;
import static waymark.practice.world.Permission.MANAGE_MESSAGES;
import static waymark.practice.world.Permission.MANAGE_ROLES;
import static waymark.practice.world.Permission.MANAGE_THREADS;
import static waymark.practice.world.Permission.MENTION_EVERYONE;
import static waymark.practice.world.Permission.MODERATE_MEMBERS;
import static waymark.practice.world.Permission.READ_MESSAGE_HISTORY;
import static waymark.practice.world.Permission.SEND_MESSAGES;
import static waymark.practice.world.Permission.SEND_MESSAGES_IN_THREADS;
import static waymark.practice.world.Permission.USE_APPLICATION_COMMANDS;
import static waymark.practice.world.Permission.VIEW_CHANNEL;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import waymark.practice.world.Channel.Text;

/**
 * The world at start: one guild, three channels and a forum, a moderator, three learners and the bot.
 *
 * <p>Ids are the same at every start, so that what a bot stored about this guild still fits; tokens are new each time.
 */
public final class Seed {
    /** Founded in the past of any practice clock that makes sense. */
    private static final long FIRST = Snowflakes.first(Instant.parse("2025-01-06T09:00:00Z"));

    public static final long GUILD = FIRST;
    public static final long GENERAL = FIRST + 1;
    public static final long DAILY = FIRST + 2;
    public static final long HELP = FIRST + 3;
    public static final long MODERATOR = FIRST + 4;
    public static final long LEARNER = FIRST + 5;
    public static final long FORUM = FIRST + 6;
    public static final long MARA = FIRST + 10;
    public static final long ADA = FIRST + 11;
    public static final long BEN = FIRST + 12;
    public static final long CHEN = FIRST + 13;
    public static final long WAYMARK = FIRST + 20;

    /** Where the ids of further guilds begin. */
    private static final long CROWD = 100_000;

    private static final long OWNER = FIRST + 9;
    private static final long MEMBERS_MAY = Permission.set(
            CREATE_INSTANT_INVITE,
            ADD_REACTIONS,
            VIEW_CHANNEL,
            SEND_MESSAGES,
            EMBED_LINKS,
            ATTACH_FILES,
            READ_MESSAGE_HISTORY,
            CHANGE_NICKNAME,
            USE_APPLICATION_COMMANDS,
            CREATE_PUBLIC_THREADS,
            SEND_MESSAGES_IN_THREADS);
    private static final long MODERATORS_MAY = Permission.set(
            MANAGE_GUILD,
            MANAGE_CHANNELS,
            MANAGE_ROLES,
            MANAGE_THREADS,
            MODERATE_MEMBERS,
            MANAGE_MESSAGES,
            MENTION_EVERYONE);
    private static final long BOTS_MAY = Permission.set(
            VIEW_CHANNEL,
            SEND_MESSAGES,
            EMBED_LINKS,
            ATTACH_FILES,
            READ_MESSAGE_HISTORY,
            ADD_REACTIONS,
            USE_APPLICATION_COMMANDS,
            MANAGE_THREADS);

    private static final SecureRandom RANDOM = new SecureRandom();

    private Seed() {}

    /** Fills an empty world; the bot signs in with the given token. */
    public static void plant(World world, String botToken) {
        Guild guild = new Guild(GUILD, "Practice Cohort", OWNER);
        guild.roles().put(GUILD, new Role(GUILD, "@everyone", MEMBERS_MAY, 0, 0, OptionalLong.empty()));
        guild.roles().put(LEARNER, new Role(LEARNER, "Learner", 0, 1, 0x3BA55D, OptionalLong.empty()));
        guild.roles()
                .put(MODERATOR, new Role(MODERATOR, "Moderator", MODERATORS_MAY, 10, 0xE67E22, OptionalLong.empty()));
        world.add(guild);
        world.add(new Text(GENERAL, guild, "general", "Talk about what you study", 0));
        world.add(new Text(DAILY, guild, "daily", "The day's task, posted every morning", 1));
        world.add(new Text(HELP, guild, "help", "Ask about the curriculum", 2));
        List<Channel.Tag> tags =
                List.of(new Channel.Tag(FORUM + 1, "Question", false), new Channel.Tag(FORUM + 2, "Solved", false));
        world.add(Text.forum(FORUM, guild, "questions", "One post, one question", 3, tags));
        // The owner passes every check, so nobody plays them: they have no token and cannot sign in.
        join(world, guild, new Account(OWNER, "Olga", "", false, false), Set.of());
        join(world, guild, new Account(MARA, "Mara", token(MARA), false, false), Set.of(MODERATOR));
        join(world, guild, new Account(ADA, "Ada", token(ADA), false, false), Set.of(LEARNER));
        join(world, guild, new Account(BEN, "Ben", token(BEN), false, false), Set.of(LEARNER));
        join(world, guild, new Account(CHEN, "Chen", token(CHEN), false, false), Set.of(LEARNER));
        addBot(world, new Account(WAYMARK, "Waymark", botToken, true, false), WAYMARK + 1);
    }

    /** Further guilds, with the owner and our bot in each. */
    public static void crowd(World world, int guilds) {
        Account owner = world.account(OWNER).orElseThrow();
        Account bot = world.account(WAYMARK).orElseThrow();
        crowd(guilds).forEach((id, channel) -> {
            Guild guild = new Guild(id, "Guild " + id, OWNER);
            guild.roles().put(id, new Role(id, "@everyone", MEMBERS_MAY, 0, 0, OptionalLong.empty()));
            world.add(guild);
            world.add(new Text(channel, guild, "daily", "", 0));
            join(world, guild, owner, Set.of());
            join(world, guild, bot, Set.of());
        });
    }

    /** The channels of so many further guilds, by guild. */
    public static Map<Long, Long> crowd(int guilds) {
        Map<Long, Long> channels = new LinkedHashMap<>();
        for (long i = 0; i < guilds; i++) {
            long guild = FIRST + CROWD + 2 * i;
            channels.put(guild, guild + 1);
        }
        return channels;
    }

    /** Another guild with the same people in the same roles, two channels, and no bot; new members' arrival is told in the second. */
    public static Guild another(World world, String name) {
        long id = world.snowflakes.next();
        long system = world.snowflakes.next();
        long moderator = world.snowflakes.next();
        Guild guild = new Guild(id, name, OWNER, OptionalLong.of(system));
        guild.roles().put(id, new Role(id, "@everyone", MEMBERS_MAY, 0, 0, OptionalLong.empty()));
        guild.roles()
                .put(moderator, new Role(moderator, "Moderator", MODERATORS_MAY, 10, 0xE67E22, OptionalLong.empty()));
        world.add(guild);
        world.add(new Text(world.snowflakes.next(), guild, "lounge", "", 0));
        world.add(new Text(system, guild, "arrivals", "", 1));
        world.guilds().iterator().next().members().values().stream()
                .map(Member::account)
                .filter(account -> !account.bot())
                .forEach(account -> join(world, guild, account, account.id() == MARA ? Set.of(moderator) : Set.of()));
        return guild;
    }

    /** Adds a bot to a guild, with a managed role of its own. */
    public static void invite(World world, Guild guild, Account bot, long role) {
        guild.roles().put(role, new Role(role, bot.name(), BOTS_MAY, 5, 0, OptionalLong.of(bot.id())));
        join(world, guild, bot, Set.of(role));
    }

    /** Adds a bot to every guild, with a managed role of its own. */
    public static void addBot(World world, Account bot, long role) {
        for (Guild guild : world.guilds()) {
            invite(world, guild, bot, role);
        }
    }

    private static void join(World world, Guild guild, Account account, Set<Long> roles) {
        world.add(account);
        guild.members().put(account.id(), new Member(account, Snowflakes.instant(account.id()), roles));
    }

    /** A random token in the shape of Discord's: the id in Base64, then two parts that mean nothing here. */
    public static String token(long id) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String secret = encoder.encodeToString(random);
        String first = encoder.encodeToString(Long.toString(id).getBytes(StandardCharsets.US_ASCII));
        return first + "." + secret.substring(0, 6) + "." + secret.substring(6);
    }
}
