package waymark.discord.view;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import waymark.discord.Reply;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.credit.Credited;

class CreditViewTest {
    private static final MemberId ADA = new MemberId(1, 2);
    private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");

    private static String words(Reply reply) {
        return reply.toMessage().toData().toString();
    }

    @Test
    void aMarkIsSaidThoughTheDayIsRefused() {
        String said = words(CreditView.marked(
                ADA,
                Outcome.refused(new Refusal.BackdatingUsedUp(3, 30)),
                "First Join",
                Optional.empty(),
                Optional.empty()));
        assertTrue(said.contains("Done: **First Join**"), said);
        assertTrue(said.contains("as often as it goes"), said);
    }

    @Test
    void noButtonIsNamedThatIsNotThere() {
        String said = words(CreditView.checkedIn(
                ADA, Outcome.done(new Credited.NeedsWork(MONDAY)), Optional.empty(), Optional.empty()));
        assertFalse(said.contains("Show my work"), said);
        assertTrue(said.contains("`/today` shows your task"), said);
    }

    @Test
    void aServersFixedOffsetIsNotOfferedToItsMembers() {
        Instant now = Instant.parse("2026-05-04T10:00:00Z");
        String berlin = words(ZoneView.ask(ZoneId.of("Europe/Berlin"), 1, now));
        assertTrue(berlin.contains("This server’s time"), berlin);
        String offset = words(ZoneView.ask(ZoneId.of("+02:00"), 1, now));
        assertFalse(offset.contains("This server’s time"), offset);
        assertTrue(offset.contains("Europe/Berlin"), offset);
    }
}
