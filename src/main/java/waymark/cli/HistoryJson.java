package waymark.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import waymark.study.streak.Receipt;
import waymark.study.streak.Streak;

/** A streak as the JSON of {@code history --json}, whose keys are a contract: {@code docs/streaks.md}. */
final class HistoryJson {
    private HistoryJson() {}

    static String of(Streak streak) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("today", streak.today().toString())
                .put("deadline", streak.deadline().toString())
                .put("current", streak.current())
                .put("freezes", streak.freezes());
        object.putObject("longest")
                .put("length", streak.longest().length())
                .put("from", streak.longest().from().map(LocalDate::toString).orElse(null))
                .put("to", streak.longest().to().map(LocalDate::toString).orElse(null));
        ArrayNode days = object.putArray("days");
        streak.days()
                .forEach(day -> days.addObject()
                        .put("day", day.day().toString())
                        .put("state", day.state().name())
                        .put("why", Receipt.line(day)));
        return object.toString();
    }
}
