package waymark.discord;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import net.dv8tion.jda.api.utils.TimeUtil;
import waymark.search.Answer;
import waymark.search.Question;
import waymark.search.SectionIndex;
import waymark.study.question.AskedQuestion;
import waymark.study.question.QuestionStore;

/** Asks the guild's curriculum and keeps the question, without its asker, for the gaps that moderators look at. */
public final class Answering {
    private final Curricula curricula;
    private final QuestionStore questions;

    public Answering(Curricula curricula, QuestionStore questions) {
        this.curricula = curricula;
        this.questions = questions;
    }

    /**
     * @param id snowflake of what asked
     * @param guild empty in a direct message
     * @param track id of the track to look in first
     */
    public Asked ask(long id, OptionalLong guild, String text, Optional<String> track) {
        Asked asked = look(id, guild, text, track);
        Instant at = TimeUtil.getTimeCreated(id).toInstant();
        outcome(asked.answer())
                .ifPresent(outcome -> questions.log(new AskedQuestion(
                        id, guild.orElse(0), asked.shelf().name(), text, outcome, at, Optional.empty())));
        return asked;
    }

    /** The kind of answer as it is kept; empty for what was no question. */
    private static Optional<String> outcome(Answer answer) {
        return switch (answer) {
            case Answer.Found found -> Optional.of("found");
            case Answer.Perhaps perhaps -> Optional.of("perhaps");
            case Answer.NotCovered none -> Optional.of("not-covered");
            case Answer.SmallTalk talk -> Optional.empty();
        };
    }

    /** A question that was asked before, answered by today's curriculum; empty when it is no longer kept. */
    public Optional<Asked> again(long id) {
        return questions
                .find(id)
                .map(q -> look(
                        id,
                        q.guild() == 0 ? OptionalLong.empty() : OptionalLong.of(q.guild()),
                        q.text(),
                        Optional.empty()));
    }

    /** Keeps whether the answer helped. */
    public void rate(long id, boolean helpful) {
        questions.rate(id, helpful);
    }

    Curricula curricula() {
        return curricula;
    }

    private Asked look(long id, OptionalLong guild, String text, Optional<String> track) {
        Curricula.Shelf shelf = curricula.of(guild);
        SectionIndex index = shelf.library().current().index();
        Question question = new Question(text, track, Optional.empty());
        Answer answer = index.ask(question);
        return new Asked(id, text, answer, shelf, index.planned(question));
    }
}
