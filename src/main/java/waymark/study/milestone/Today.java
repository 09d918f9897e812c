package waymark.study.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import waymark.study.GuildTime;
import waymark.study.MemberId;
import waymark.study.member.MemberStore;
import waymark.study.plan.GuildSettings;
import waymark.study.plan.GuildStore;
import waymark.study.streak.MemberDays;
import waymark.study.streak.RestDays;
import waymark.study.streak.StudyDay;

/**
 * Which study day it is, for a server and for a member of it: at 02:10 it is still yesterday. A server that was not set up counts its days
 * in UTC.
 */
public final class Today {
    private final GuildStore guilds;
    private final MemberStore members;

    public Today(GuildStore guilds, MemberStore members) {
        this.guilds = guilds;
        this.members = members;
    }

    private GuildTime time(long guild) {
        return guilds.find(guild).map(GuildSettings::time).orElseGet(() -> GuildTime.standard(ZoneOffset.UTC));
    }

    /** The guild's study day. */
    public LocalDate in(long guild, Instant now) {
        GuildTime time = time(guild);
        return StudyDay.of(now, time.zone(), time.dayStart());
    }

    /** Whether the member rests on a date, by what they have set until now. */
    Predicate<LocalDate> rests(MemberId member) {
        return new RestDays(time(member.guild()), members.settings(member))::rests;
    }

    /** The member's own study day. */
    public LocalDate of(MemberId member, Instant now) {
        return new MemberDays(time(member.guild()), members.settings(member)).day(now);
    }
}
