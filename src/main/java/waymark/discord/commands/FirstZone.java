package waymark.discord.commands;

import waymark.discord.Reply;
import waymark.discord.view.ZoneView;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.credit.Credited;
import waymark.study.member.MemberSettings;
import waymark.study.member.Members;

/** Asks for a member's zone below the reply to their first check-in in a server, where they have set none; never after that. */
public final class FirstZone {
    private final Members members;

    public FirstZone(Members members) {
        this.members = members;
    }

    /** The reply to an act that credited a day, with the question where it is time for it. */
    Reply after(MemberId member, Act act, Outcome<Credited> credit, Reply reply) {
        boolean first = credit instanceof Outcome.Done<Credited>(Credited.Counted counted)
                && counted.checkedIn().first();
        if (!first || members.zone(member).isPresent()) {
            return reply;
        }
        return switch (members.settings(member, act.at())) {
            case Outcome.Refused<MemberSettings> refused -> reply;
            case Outcome.Done<MemberSettings>(MemberSettings now) ->
                reply.with(ZoneView.ask(now.zone(), member.guild(), act.at()));
        };
    }
}
