package waymark.discord;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.interactions.Interaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.study.milestone.Completions;
import waymark.study.milestone.RoleHolders;

/** Takes from each act who it was and which roles they hold: Discord tells both with every interaction, and of nobody else. */
public final class RoleWatch {
    private static final Logger log = LoggerFactory.getLogger(RoleWatch.class);

    private final RoleHolders holders;
    private final Completions completions;
    private final MemberNames names;

    public RoleWatch(RoleHolders holders, Completions completions, MemberNames names) {
        this.holders = holders;
        this.completions = completions;
        this.names = names;
    }

    /** Notes what an act tells, before it is worked on; trouble with that keeps nobody from acting. */
    void seen(Interaction event) {
        Member member = event.getMember();
        if (member == null) {
            return;
        }
        names.met(member);
        try {
            if (holders.seen(Acts.member(event), roles(member), Acts.of(event))) {
                // Whoever did it all before it was assigned to them has completed it.
                completions.settle(Acts.member(event), Acts.of(event));
            }
        } catch (RuntimeException e) {
            log.error("the roles of user {} in guild {} were not noted", member.getId(), event.getGuild(), e);
        }
    }

    /** With @everyone, which has the server's id and which Discord lists with nobody. */
    private static Set<Long> roles(Member member) {
        return Stream.concat(
                        member.getRoles().stream().map(ISnowflake::getIdLong),
                        Stream.of(member.getGuild().getIdLong()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
