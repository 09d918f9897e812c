package waymark.discord;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.search.Answer;
import waymark.search.FollowUp;
import waymark.search.Passage;
import waymark.search.Question;
import waymark.search.SectionIndex;
import waymark.study.NotStored;
import waymark.study.question.AskedQuestion;
import waymark.study.question.QuestionStore;
import waymark.study.question.Wish;

/**
 * Asks the guild's curriculum, and keeps the question for the gaps that moderators look at. Nothing that is kept leads to the asker: a
 * question gets a number of its own, since a message's would name its author, and its hour instead of its instant.
 */
public final class Answering {
    private static final Logger log = LoggerFactory.getLogger(Answering.class);

    private final Curricula curricula;
    private final QuestionStore questions;
    private final InstantSource clock;
    private final LastQuestions last;
    private final SecureRandom numbers = new SecureRandom();

    public Answering(Curricula curricula, QuestionStore questions, InstantSource clock) {
        this.curricula = curricula;
        this.questions = questions;
        this.clock = clock;
        last = new LastQuestions(clock);
    }

    /**
     * Answers; a thin question takes up what the same member asked last in that channel.
     *
     * @param track id of the track to look in first
     */
    public Asked ask(Asker asker, String text, Optional<String> track) {
        Optional<String> topic = FollowUp.in(text) ? last.topic(asker) : Optional.empty();
        return ask(asker, new Question(text, track, topic));
    }

    /** Answers a text that stands alone, whatever was asked before: somebody's message. */
    public Asked askAlone(Asker asker, String text) {
        return ask(asker, Question.of(text));
    }

    /**
     * Answers what continues a certain question.
     *
     * @param before the question's id; where it is no longer kept the text stands alone
     */
    public Asked followUp(Asker asker, long before, String text) {
        Optional<String> topic = questions.find(before).map(q -> FollowUp.topic(q.text(), q.topic()));
        return ask(asker, new Question(text, Optional.empty(), topic));
    }

    private Asked ask(Asker asker, Question question) {
        long id = numbers.nextLong() & Long.MAX_VALUE;
        Asked asked = look(id, curricula.of(asker.guild()), question);
        verdict(asked.answer()).ifPresent(verdict -> {
            Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
            keep(new AskedQuestion(
                    id,
                    asker.guild().orElse(0),
                    asked.shelf().name(),
                    question.text(),
                    question.topic(),
                    verdict,
                    hour,
                    Optional.empty()));
            last.remember(asker, FollowUp.topic(question.text(), question.topic()));
        });
        return asked;
    }

    /** Where the disk takes no writes members are answered all the same. */
    private void keep(AskedQuestion question) {
        try {
            questions.log(question);
        } catch (NotStored e) {
            log.warn("a question was answered and not kept: {}", e.getMessage());
        }
    }

    /** The kind of answer as it is kept; empty for what was no question. */
    private static Optional<AskedQuestion.Verdict> verdict(Answer answer) {
        return switch (answer) {
            case Answer.Found found -> Optional.of(AskedQuestion.Verdict.FOUND);
            case Answer.Perhaps perhaps -> Optional.of(AskedQuestion.Verdict.PERHAPS);
            case Answer.NotCovered none -> Optional.of(AskedQuestion.Verdict.NOT_COVERED);
            case Answer.SmallTalk talk -> Optional.empty();
        };
    }

    /** A question that was asked before, answered by today's curriculum; empty when it is no longer kept. */
    public Optional<Asked> again(long id) {
        return questions.find(id).map(q -> {
            OptionalLong guild = q.guild() == 0 ? OptionalLong.empty() : OptionalLong.of(q.guild());
            return look(id, curricula.of(guild), new Question(q.text(), Optional.empty(), q.topic()));
        });
    }

    /** The wish to hear when the guild's curriculum of today answers a question; empty when the question is no longer kept. */
    public Optional<Wish> wish(long id, long member) {
        return questions
                .find(id)
                .flatMap(q -> again(id).map(today -> {
                    String curriculum = today.shelf().name();
                    boolean answered = q.verdict() != AskedQuestion.Verdict.NOT_COVERED
                            && q.curriculum().equals(curriculum);
                    String seen = answered ? mark(today) : "";
                    return new Wish(q.guild(), curriculum, member, q.text(), q.topic(), seen, clock.instant());
                }));
    }

    /** Whether whoever wishes that could be told at once. */
    public boolean isAnswered(Wish wish) {
        return curricula
                .named(wish.curriculum())
                .flatMap(shelf -> news(shelf, wish))
                .isPresent();
    }

    /** A sure answer by today's curriculum that whoever wished for it has not had yet. */
    Optional<Asked> news(Curricula.Shelf shelf, Wish wish) {
        Asked today = look(0, shelf, new Question(wish.text(), Optional.empty(), wish.topic()));
        boolean isNew = today.answer() instanceof Answer.Found && !mark(today).equals(wish.seen());
        return isNew ? Optional.of(today) : Optional.empty();
    }

    /** Names an answer by its best passage and the words that stand there: a page that is mended is another answer. */
    private static String mark(Asked asked) {
        SectionIndex index = asked.shelf().library().current().index();
        return asked.answer().passages().stream()
                .findFirst()
                .map(Passage::heading)
                .map(heading -> heading.key()
                        + index.section(heading.key())
                                .map(s -> Integer.toHexString(
                                        s.section().blocks().toString().hashCode()))
                                .orElse(""))
                .orElse("");
    }

    /** Keeps whether the answer helped. */
    public void rate(long id, boolean helpful) {
        questions.rate(id, helpful);
    }

    private static Asked look(long id, Curricula.Shelf shelf, Question question) {
        SectionIndex index = shelf.library().current().index();
        return new Asked(id, question.text(), question.topic(), index.ask(question), shelf, index.planned(question));
    }
}
