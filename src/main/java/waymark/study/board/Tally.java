package waymark.study.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import waymark.study.NodeRef;

/**
 * How many members of a group have which fact.
 *
 * @param members by fact; those that nobody has are left out
 */
public record Tally(Map<Fact, Integer> members) {
    public Tally {
        members = Map.copyOf(members);
    }

    private Stream<Map.Entry<Fact, Integer>> of(Fact.Kind kind) {
        return members.entrySet().stream().filter(entry -> entry.getKey().kind() == kind);
    }

    private static int sum(Stream<Map.Entry<Fact, Integer>> entries) {
        return entries.mapToInt(Map.Entry::getValue).sum();
    }

    /** All who are known. */
    public int seen() {
        return sum(of(Fact.Kind.SEEN));
    }

    /** Those who checked in on a day or later. */
    public int activeSince(LocalDate day) {
        return sum(of(Fact.Kind.LAST_DAY)
                .filter(entry -> !LocalDate.parse(entry.getKey().value()).isBefore(day)));
    }

    /** Those who have checked in on so many days or more. */
    public int reached(int days) {
        return sum(of(Fact.Kind.DAYS)
                .filter(entry -> Integer.parseInt(entry.getKey().value()) >= days));
    }

    /** Those who have done every step of a milestone. */
    public int done(NodeRef milestone) {
        return members.getOrDefault(Fact.of(Fact.Kind.DONE, milestone), 0);
    }

    /** Those who have done some of its steps. */
    public int underWay(NodeRef milestone) {
        return members.getOrDefault(Fact.of(Fact.Kind.UNDER_WAY, milestone), 0);
    }

    /** How many of its assignments are open and due before a day. */
    public int overdue(NodeRef milestone, LocalDate today) {
        return sum(of(Fact.Kind.DUE)
                .filter(entry -> entry.getKey().node().equals(milestone)
                        && entry.getKey()
                                .day()
                                .filter(due -> due.isBefore(today))
                                .isPresent()));
    }

    /** The milestones that are assigned to somebody, and open. */
    public List<NodeRef> assigned() {
        return of(Fact.Kind.DUE).map(entry -> entry.getKey().node()).distinct().toList();
    }

    /** Steps and tasks of a curriculum by how many skipped them, the most first. */
    public List<Map.Entry<NodeRef, Integer>> skipped(String curriculum) {
        return of(Fact.Kind.SKIPPED)
                .map(entry -> Map.entry(entry.getKey().node(), entry.getValue()))
                .filter(entry -> entry.getKey().curriculum().equals(curriculum))
                .sorted(Map.Entry.<NodeRef, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().node()))
                .toList();
    }
}
