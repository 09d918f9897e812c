package waymark.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import waymark.discord.Unsent.Why;

class UnsentTest {
    @Test
    void isReadAsItWasKept() {
        for (Unsent unsent : new Unsent[] {
            Unsent.of(Why.GONE),
            new Unsent(Why.MISSING, "send-messages, create-posts"),
            new Unsent(Why.REFUSED, "Unknown")
        }) {
            assertEquals(unsent, Unsent.read(unsent.kept()));
        }
        assertTrue(Unsent.of(Why.GONE).isAccess());
        assertFalse(Unsent.of(Why.LATE).isAccess());
    }

    @Test
    void whatAnEarlierVersionKeptMeansTheSame() {
        assertEquals(Unsent.of(Why.GONE), Unsent.read("its channel is gone"));
        assertEquals(
                new Unsent(Why.MISSING, "send-messages, read-message-history"),
                Unsent.read("missing permission Send Messages, Read Message History"));
        assertEquals(new Unsent(Why.REFUSED, "Maximum reached"), Unsent.read("Maximum reached"));
    }
}
