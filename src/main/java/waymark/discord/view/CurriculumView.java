package waymark.discord.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Fault;
import waymark.curriculum.Roadmap;
import waymark.discord.ComponentId;
import waymark.discord.Curricula.Shelf;
import waymark.discord.Reply;
import waymark.search.Heading;
import waymark.search.Results;
import waymark.search.library.Edition;
import waymark.search.library.Reload;

/** What moderators see of the curriculum: what is loaded, what a reload did, what a search with operators finds. */
public final class CurriculumView {
    /** The button that puts an edition into use although marks point at ids that it lacks or answers got worse. */
    public static final String RELOAD_ANYWAY = "reload-anyway";

    private static final int FAULTS_LENGTH = 2_400;

    private CurriculumView() {}

    public static Reply status(Edition edition) {
        Curriculum curriculum = edition.curriculum();
        Optional<Roadmap> roadmap = curriculum.roadmap();
        String counts = Texts.of(
                "curriculum.status",
                curriculum.tracks().size(),
                roadmap.map(r -> r.milestones().size()).orElse(0),
                roadmap.map(r -> r.steps().size()).orElse(0),
                curriculum.pages().size(),
                edition.index().size(),
                curriculum.pages().stream().mapToInt(p -> p.tasks().size()).sum());
        String readAt = Look.small(Texts.of("curriculum.read-at", Look.relative(edition.builtAt())));
        List<ContainerChildComponent> parts = new ArrayList<>();
        parts.add(Look.text(Look.title(curriculum.title()) + "\n" + counts + "\n" + readAt));
        parts.add(
                Look.text(faults(Texts.of("curriculum.faults", edition.faults().size()), edition.faults())));
        return Look.card(parts);
    }

    public static Reply reloaded(Reload outcome) {
        return switch (outcome) {
            case Reload.Unchanged same -> Notices.of("curriculum.unchanged");
            case Reload.Swapped swapped -> swapped(swapped);
            case Reload.Refused refused when refused.faults().isEmpty() -> loses(refused);
            case Reload.Refused refused ->
                Look.card(Look.text(faults(Texts.of("curriculum.refused"), refused.faults())));
        };
    }

    /** What would be lost, and the button that takes it nevertheless. */
    private static Reply loses(Reload.Refused refused) {
        List<ContainerChildComponent> parts = new ArrayList<>();
        int limit = refused.orphans().isEmpty() || refused.falls().isEmpty() ? FAULTS_LENGTH : FAULTS_LENGTH / 2;
        if (!refused.orphans().isEmpty()) {
            parts.add(Look.text(
                    Texts.of("curriculum.orphans") + "\n" + Look.lines(code(refused.orphans().stream()), limit)));
        }
        if (!refused.falls().isEmpty()) {
            parts.add(Look.text(Texts.of("curriculum.falls") + "\n" + falls(refused.falls(), limit)));
        }
        parts.add(ActionRow.of(
                Button.danger(ComponentId.of(RELOAD_ANYWAY).toString(), Texts.of("button.reload-anyway"))));
        return Look.card(parts);
    }

    /** Those that forbid a reload first. */
    private static String falls(List<Reload.Fall> falls, int limit) {
        List<String> lines = falls.stream()
                .sorted(Comparator.comparing(Reload.Fall::forbids).reversed())
                .map(fall -> Texts.of(
                        "curriculum.fall",
                        code(fall.question()),
                        fall.before(),
                        fall.after(),
                        fall.first()
                                .map(first -> Texts.of("curriculum.fall-first", code(first)))
                                .orElse(Texts.of("curriculum.fall-none"))))
                .toList();
        return Look.lines(lines, limit);
    }

    private static Reply swapped(Reload.Swapped swapped) {
        Reload.Changes changes = swapped.changes();
        Stream<String> lines = Stream.of(
                        changes.added().stream().map(id -> "+ " + id),
                        changes.removed().stream().map(id -> "- " + id),
                        changes.changed().stream().map(id -> "~ " + id),
                        changes.moved().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(e -> e.getKey() + " → " + String.join(", ", e.getValue())))
                .flatMap(s -> s);
        List<ContainerChildComponent> parts = new ArrayList<>();
        int limit = changes.falls().isEmpty() ? FAULTS_LENGTH : FAULTS_LENGTH / 2;
        parts.add(Look.text(Texts.of("curriculum.reloaded") + "\n" + Look.lines(code(lines), limit)));
        if (!changes.falls().isEmpty()) {
            parts.add(Look.text(Texts.of("curriculum.fell") + "\n" + falls(changes.falls(), limit)));
        }
        return Look.card(parts);
    }

    private static String faults(String title, List<Fault> faults) {
        return title + "\n" + Look.lines(code(faults.stream().map(Fault::toString)), FAULTS_LENGTH);
    }

    private static List<String> code(Stream<String> lines) {
        return lines.map(CurriculumView::code).toList();
    }

    private static String code(String line) {
        return "`" + Excerpt.cut(line.replace('`', '\''), 300) + "`";
    }

    /** What a search with operators found, each heading with its link where there is one. */
    public static Reply found(Results results, Shelf shelf, String query) {
        return switch (results) {
            case Results.Hits hits -> {
                List<String> lines =
                        hits.headings().stream().map(h -> line(h, shelf)).toList();
                yield Look.card(Look.text(
                        Texts.of("curriculum.search", hits.total(), Excerpt.cut(query.replace('`', '\''), 200)) + "\n"
                                + Look.lines(lines, Look.TEXT_LIMIT)));
            }
            case Results.Refused refused -> Notices.of("curriculum.search-syntax", reason(refused.reason()));
        };
    }

    private static String line(Heading heading, Shelf shelf) {
        String title = SectionView.link(shelf, heading.key())
                .map(link -> "[" + heading.title() + "](" + link + ")")
                .orElse("**" + heading.title() + "**");
        return title + Trail.line(heading);
    }

    private static String reason(Results.Reason reason) {
        return switch (reason) {
            case Results.Reason.Unexpected at
            when at.found().isEmpty() -> Texts.of("query.unexpected-end", at.column());
            case Results.Reason.Unexpected at -> Texts.of("query.unexpected", at.column(), at.found());
            case Results.Reason.UnknownField field ->
                Texts.of("query.unknown-field", field.field(), String.join(", ", field.known()));
            case Results.Reason.LeadingWildcard wildcard -> Texts.of("query.leading-wildcard", wildcard.word());
            case Results.Reason.TooComplex complex -> Texts.of("query.too-complex", complex.what());
        };
    }
}
