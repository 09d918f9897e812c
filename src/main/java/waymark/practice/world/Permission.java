package waymark.practice.world;

/** The permissions that the practice server checks or grants, each with its bit. Source: Discord's reference, "Permissions". */
public enum Permission {
    CREATE_INSTANT_INVITE(0),
    ADMINISTRATOR(3),
    MANAGE_CHANNELS(4),
    MANAGE_GUILD(5),
    ADD_REACTIONS(6),
    VIEW_CHANNEL(10),
    SEND_MESSAGES(11),
    MANAGE_MESSAGES(13),
    EMBED_LINKS(14),
    ATTACH_FILES(15),
    READ_MESSAGE_HISTORY(16),
    MENTION_EVERYONE(17),
    USE_EXTERNAL_EMOJIS(18),
    CHANGE_NICKNAME(26),
    MANAGE_ROLES(28),
    USE_APPLICATION_COMMANDS(31),
    MANAGE_THREADS(34),
    CREATE_PUBLIC_THREADS(35),
    SEND_MESSAGES_IN_THREADS(38),
    MODERATE_MEMBERS(40),
    PIN_MESSAGES(51);

    /** Everything, as administrators and owners have it. */
    public static final long ALL = (1L << 53) - 1;

    private final long bit;

    Permission(int shift) {
        this.bit = 1L << shift;
    }

    public boolean in(long set) {
        return (set & bit) != 0;
    }

    public static long set(Permission... permissions) {
        long set = 0;
        for (Permission permission : permissions) {
            set |= permission.bit;
        }
        return set;
    }
}
