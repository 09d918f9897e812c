package waymark.discord.commands;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import waymark.discord.Zones;
import waymark.study.Credit;
import waymark.study.GuildTime;
import waymark.study.plan.Course;
import waymark.study.plan.Customs;
import waymark.study.plan.GuildSettings;

/**
 * What {@code /schedule set} changes; what is left out stays as it is.
 *
 * @param at from when a new channel holds
 */
record ScheduleChange(
        Optional<LocalTime> time,
        Optional<ZoneId> zone,
        OptionalLong channel,
        OptionalLong role,
        boolean noRole,
        Optional<Set<DayOfWeek>> days,
        Optional<List<String>> plan,
        Optional<Boolean> repeat,
        Optional<Credit> credit,
        Optional<Boolean> thread,
        Instant at) {

    /** An option that is not what it should be. */
    static final class Malformed extends Exception {
        private final String message;
        private final String typed;

        Malformed(String message, String typed) {
            super(message + ": " + typed);
            this.message = message;
            this.typed = typed;
        }

        /** The key of what the moderator is told; it names what they typed. */
        String message() {
            return message;
        }

        String typed() {
            return typed;
        }
    }

    /** Reads a value out of what was typed. */
    @FunctionalInterface
    interface Reader<T> {
        /** @throws DateTimeException when it cannot be read */
        T read(String typed);
    }

    /** @param plan the parts that the option {@code plan} stands for, where it was given */
    static ScheduleChange of(SlashCommandInteractionEvent event, Optional<List<String>> plan, Instant at)
            throws Malformed {
        return new ScheduleChange(
                option(event, "time", "setup.time-format", PostTime::parse),
                zone(event),
                id(event, "channel"),
                id(event, "role"),
                event.getOption("no-role", false, OptionMapping::getAsBoolean),
                option(event, "days", "schedule.days-format", Weekdays::parse),
                plan,
                Optional.ofNullable(event.getOption("repeat", OptionMapping::getAsBoolean)),
                Optional.ofNullable(event.getOption("credit", OptionMapping::getAsString))
                        .map(Credit::valueOf),
                Optional.ofNullable(event.getOption("thread", OptionMapping::getAsBoolean)),
                at);
    }

    static <T> Optional<T> option(SlashCommandInteractionEvent event, String name, String malformed, Reader<T> reader)
            throws Malformed {
        String typed = event.getOption(name, "", OptionMapping::getAsString);
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(reader.read(typed));
        } catch (DateTimeException e) {
            throw new Malformed(malformed, typed);
        }
    }

    private static Optional<ZoneId> zone(SlashCommandInteractionEvent event) throws Malformed {
        String typed = event.getOption("zone", "", OptionMapping::getAsString);
        Optional<ZoneId> zone = Zones.read(typed);
        if (zone.isEmpty() && !typed.isBlank()) {
            throw new Malformed(Zones.whyNot(typed), typed);
        }
        return zone;
    }

    private static OptionalLong id(SlashCommandInteractionEvent event, String name) {
        OptionMapping option = event.getOption(name);
        return option == null ? OptionalLong.empty() : OptionalLong.of(option.getAsLong());
    }

    private OptionalLong pinged(GuildSettings settings) {
        OptionalLong before = noRole ? OptionalLong.empty() : settings.pingRole();
        return role.isPresent() ? role : before;
    }

    GuildSettings of(GuildSettings settings) {
        GuildTime counted = settings.time();
        Course course = settings.course();
        GuildSettings changed = settings.postingAt(time.orElse(settings.postTime()))
                .counting(new GuildTime(zone.orElse(counted.zone()), counted.dayStart(), counted.studyDays()))
                .pinging(pinged(settings))
                .following(course.through(plan.orElse(course.parts()))
                        .repeating(repeat.orElse(course.again()))
                        .on(days.orElse(course.days())))
                .doing(new Customs(
                        credit.orElse(settings.customs().credit()),
                        thread.orElse(settings.customs().thread())));
        return channel.isPresent() ? changed.postingIn(channel, at) : changed;
    }
}
