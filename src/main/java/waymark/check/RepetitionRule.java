package waymark.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import waymark.curriculum.Fault;
import waymark.curriculum.Prose;

/**
 * No page says what another says in the same words: a sentence that stands twice is found twice, and mended once.
 *
 * <p>Compares shingles, runs of that many words, whatever their case (Broder, On the resemblance and containment of documents, 1997).
 *
 * @param words of a shingle; 0 to compare nothing
 */
record RepetitionRule(int words) implements Rule {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    /** Where a run of words stood first. */
    private record Place(String path, int line) {}

    @Override
    public Stream<Fault> faults(List<PageText> pages) {
        if (words == 0) {
            return Stream.empty();
        }
        Map<String, Place> seen = new HashMap<>();
        return pages.stream()
                .flatMap(page -> page.prose().stream()
                        .filter(prose -> !prose.heading())
                        .flatMap(prose -> repeated(page, prose, seen).stream()));
    }

    /** The first run of a stretch that stood on another page; its own runs are noted. */
    private Optional<Fault> repeated(PageText page, Prose prose, Map<String, Place> seen) {
        String path = page.page().path();
        List<String> all = WORD.matcher(prose.text().toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        Optional<Fault> first = Optional.empty();
        for (int i = 0; i + words <= all.size(); i++) {
            String shingle = String.join(" ", all.subList(i, i + words));
            Place place = seen.putIfAbsent(shingle, new Place(path, prose.line()));
            if (first.isEmpty() && place != null && !place.path().equals(path)) {
                first = Optional.of(page.fault(
                        prose.line(), "repeats " + place.path() + ":" + place.line() + ": \"" + shingle + "\""));
            }
        }
        return first;
    }
}
