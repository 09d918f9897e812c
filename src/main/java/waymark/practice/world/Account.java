package waymark.practice.world;

/**
 * Someone who can sign in: a member, or a bot, whose application has the same id.
 *
 * @param privileged whether a bot may ask for the privileged intents (members, presences, message content)
 */
public record Account(long id, String name, String token, boolean bot, boolean privileged) {
    /** How a message names this account: {@code <@42>}. */
    public String mention() {
        return "<@" + id + ">";
    }

    /** Leaves the token out: it must never reach a log. */
    @Override
    public String toString() {
        return name + " (" + id + ")";
    }
}
