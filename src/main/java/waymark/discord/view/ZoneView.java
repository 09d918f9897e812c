package waymark.discord.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.discord.Zones;

/** Where a member lives: asked once, by cities that stand for the world's clocks. */
public final class ZoneView {
    /** The select: the server. Its values are IANA zones. */
    public static final String CHOOSE = "zone-choose";

    /** From west to east, one or two well-known cities for each whole hour where many live, with and without summer time. */
    static final List<ZoneId> CITIES = List.of(
                    "Pacific/Honolulu",
                    "America/Anchorage",
                    "America/Los_Angeles",
                    "America/Denver",
                    "America/Chicago",
                    "America/New_York",
                    "America/Halifax",
                    "America/Sao_Paulo",
                    "Atlantic/Azores",
                    "Europe/London",
                    "Africa/Lagos",
                    "Europe/Berlin",
                    "Africa/Johannesburg",
                    "Europe/Athens",
                    "Europe/Moscow",
                    "Asia/Dubai",
                    "Asia/Karachi",
                    "Asia/Kolkata",
                    "Asia/Dhaka",
                    "Asia/Bangkok",
                    "Asia/Shanghai",
                    "Asia/Tokyo",
                    "Australia/Sydney",
                    "Pacific/Auckland")
            .stream()
            .map(ZoneId::of)
            .toList();

    private ZoneView() {}

    /**
     * @param server the zone that holds until the member chooses; the first to choose from, unless it is a fixed offset
     * @param now tells how far each is from UTC
     */
    public static Reply ask(ZoneId server, long guild, Instant now) {
        return card(
                Texts.of("zone.ask", server.getId()) + "\n" + Look.small(Texts.of("zone.other")),
                server,
                Texts.of("zone.server"),
                guild,
                now);
    }

    /**
     * The same whenever a member wants it.
     *
     * @param holds the zone that holds now
     * @param own whether the member chose it, rather than the server
     */
    public static Reply choose(ZoneId holds, boolean own, long guild, Instant now) {
        return card(
                Texts.of(own ? "zone.own-holds" : "zone.server-holds", holds.getId()) + "\n"
                        + Look.small(Texts.of("zone.any")),
                holds,
                Texts.of(own ? "zone.own" : "zone.server"),
                guild,
                now);
    }

    /** @param first the zone that stands before all others, unless it is a fixed offset */
    private static Reply card(String words, ZoneId first, String why, long guild, Instant now) {
        StringSelectMenu.Builder select = StringSelectMenu.create(
                        ComponentId.of(CHOOSE, guild).toString())
                .setPlaceholder(Texts.of("zone.choose"));
        if (Zones.isChoosable(first)) {
            select.addOption(name(first, now), first.getId(), why);
        }
        CITIES.stream()
                .filter(zone -> !zone.equals(first))
                .limit(SelectMenu.OPTIONS_MAX_AMOUNT - 1)
                .forEach(zone -> select.addOption(name(zone, now), zone.getId()));
        return Look.card(Look.text(words), ActionRow.of(select.build()));
    }

    /** "New York · UTC-05:00". */
    private static String name(ZoneId zone, Instant now) {
        String id = zone.getId();
        String city = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        ZoneOffset offset = zone.getRules().getOffset(now);
        String distance = offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
        return city.equals(distance) ? city : city + " · " + distance;
    }
}
