package waymark.discord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.view.TellMeView;
import waymark.search.library.Edition;
import waymark.study.question.Wish;
import waymark.study.question.WishStore;

/**
 * Tells members what they wished to hear of, when an edition of the curriculum answers it: after a reload, and after a start with new
 * files. Each wish is claimed in the store before its message is sent, so it is told at most once: what a crash interrupts is not repeated,
 * and goes with the rest after 90 days. A message that cannot be delivered leaves its wish as undelivered.
 */
public final class Telling {
    private static final Logger log = LoggerFactory.getLogger(Telling.class);

    /** Looked up in one turn, between which the day's posts have theirs. */
    private static final int A_TURN = 25;

    private final Curricula curricula;
    private final Answering answering;
    private final WishStore wishes;
    private final Map<String, Round> rounds = new HashMap<>();

    /**
     * The wishes of a curriculum held against one edition.
     *
     * @param last the one that was looked at last
     */
    private record Round(Edition edition, Optional<Wish> last, boolean over) {}

    public Telling(Curricula curricula, Answering answering, WishStore wishes) {
        this.curricula = curricula;
        this.answering = answering;
        this.wishes = wishes;
    }

    /** Looks at some wishes, where there is an edition against which not all have been held. */
    public void tick(Bot bot) {
        for (Curricula.Shelf shelf : curricula.all()) {
            Edition edition = shelf.library().current();
            Round round = Optional.ofNullable(rounds.get(shelf.name()))
                    .filter(r -> r.edition() == edition)
                    .orElseGet(() -> new Round(edition, Optional.empty(), false));
            rounds.put(shelf.name(), round.over() ? round : go(bot, shelf, round));
        }
    }

    private Round go(Bot bot, Curricula.Shelf shelf, Round round) {
        List<Wish> next = wishes.waiting(shelf.name(), round.last(), A_TURN);
        for (Wish wish : next) {
            answering.news(shelf, wish).filter(asked -> wishes.claim(wish)).ifPresent(asked -> tell(bot, wish, asked));
        }
        return next.size() < A_TURN
                ? new Round(round.edition(), round.last(), true)
                : new Round(round.edition(), Optional.of(next.getLast()), false);
    }

    private void tell(Bot bot, Wish wish, Asked asked) {
        Runnable delivered = () -> wishes.forget(wish.member(), wish.key());
        bot.write(wish.member(), wish.guild(), () -> TellMeView.found(asked), delivered, failure -> {
            log.info("user {} could not be told of an answer: {}", wish.member(), failure.toString());
            wishes.undelivered(wish);
        });
    }
}
