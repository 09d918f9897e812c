package waymark.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses from a ranking what to show: a page once among the first three, both sides of a comparison, nothing far behind the best. */
final class Selection {
    private static final int MOST = 5;
    private static final int MOST_OTHERS = 4;

    /** The places in which a page stands once. */
    private static final int DIVERSE = 3;

    /** A page stands again in them when every other page is this far below it: then the page is the answer. */
    private static final double FAR = 0.3;

    /** What has less than this share of the best score is not shown. */
    private static final double TOO_LITTLE = 0.3;

    /** The same for what is only named as further reading. */
    private static final double TOO_LITTLE_TO_NAME = 0.25;

    private Selection() {}

    /** @param sides for a question that compares the ranking of each side; else empty */
    static List<Candidate> of(List<Candidate> ranked, List<List<Candidate>> sides) {
        double best = ranked.getFirst().score();
        List<Candidate> shown = new ArrayList<>();
        shown.add(ranked.getFirst());
        sides.stream().filter(side -> !side.isEmpty()).forEach(side -> {
            Candidate its = side.getFirst();
            ranked.stream()
                    .filter(c -> c.ordinal() == its.ordinal() && !pages(shown).contains(page(c)))
                    .findFirst()
                    .ifPresent(shown::add);
        });
        while (shown.size() < MOST) {
            List<Candidate> left = ranked.stream()
                    .filter(c -> !shown.contains(c) && c.score() >= TOO_LITTLE * best)
                    .toList();
            if (left.isEmpty()) {
                break;
            }
            shown.add(shown.size() < DIVERSE ? fresh(left, pages(shown)) : left.getFirst());
        }
        return List.copyOf(shown);
    }

    private static Candidate fresh(List<Candidate> left, Set<Integer> pages) {
        Candidate next = left.getFirst();
        return left.stream()
                .filter(c -> !pages.contains(page(c)) && c.score() >= FAR * next.score())
                .findFirst()
                .orElse(next);
    }

    /** The best sections of pages that are not shown, one a page, as long as they have something to do with the question. */
    static List<Candidate> others(List<Candidate> ranked, List<Candidate> shown) {
        Set<Integer> pages = pages(shown);
        return ranked.stream()
                .takeWhile(candidate -> candidate.score()
                        >= TOO_LITTLE_TO_NAME * ranked.getFirst().score())
                .filter(candidate -> pages.add(page(candidate)))
                .limit(MOST_OTHERS)
                .toList();
    }

    private static Set<Integer> pages(List<Candidate> shown) {
        Set<Integer> pages = new HashSet<>();
        shown.forEach(candidate -> pages.add(page(candidate)));
        return pages;
    }

    private static int page(Candidate candidate) {
        return candidate.section().page();
    }
}
