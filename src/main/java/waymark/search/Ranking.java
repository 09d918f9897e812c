package waymark.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.ScoreDoc;

/**
 * Orders the sections by what speaks for them: their own words, their page's words, and how far their title, their page's title and
 * one of its aliases say the same as the question. Lucene finds the candidates, the sum over all evidence orders them.
 */
final class Ranking {
    /** So many sections and pages are looked at more closely: ten times what is shown, so that page and title can lift one. */
    private static final int SECTIONS = 120;

    private static final int PAGES = 40;

    /** The tops of so many pages join, for questions that only a page's aliases answer. */
    private static final int OPENINGS = 8;

    private final Shelf shelf;
    private final RankingWeights weights;
    private final Queries queries;
    private final Vocabulary vocabulary;
    private final ClauseSearch sections;
    private final ClauseSearch pages;
    private final int[] sectionOrdinals;
    private final int[] pageOrdinals;

    Ranking(Shelf shelf, RankingWeights weights) {
        this.shelf = shelf;
        this.weights = weights;
        queries = new Queries(weights);
        this.vocabulary = shelf.vocabulary();
        sections = new ClauseSearch(shelf.sectionIndex());
        pages = new ClauseSearch(shelf.pageIndex());
        sectionOrdinals = shelf.sectionDocuments().ordinalOf();
        pageOrdinals = shelf.pageDocuments().ordinalOf();
    }

    /** Best first. */
    List<Candidate> rank(ReadQuestion question, Optional<String> track) {
        if (question.importance() <= 0) {
            return List.of();
        }
        Map<Integer, Double> ofSections = scores(sections, queries.sections(question), SECTIONS, sectionOrdinals);
        Map<Integer, Double> ofPages = scores(pages, queries.pages(question), PAGES, pageOrdinals);
        ofPages.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                .limit(OPENINGS)
                .map(page -> shelf.pages().get(page.getKey()))
                .filter(page -> !page.page().sections().isEmpty())
                .forEach(page -> ofSections.putIfAbsent(page.first(), 0.0));
        Evidence evidence = new Evidence(question, vocabulary);
        Set<Integer> ofCandidates = ofSections.keySet().stream()
                .map(ordinal -> shelf.sections().get(ordinal).page())
                .collect(Collectors.toSet());
        Map<Integer, Double> likely = likely(question, ofCandidates);
        Map<Integer, Double> ofPage = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        ofSections.forEach((ordinal, score) -> {
            Shelf.IndexedSection section = shelf.sections().get(ordinal);
            double page = ofPage.computeIfAbsent(
                    section.page(), p -> evidence(evidence, shelf.pages().get(p), ofPages.getOrDefault(p, 0.0)));
            double own = score / evidence.importance()
                    + weights.of(Weight.SECTION_TITLE) * evidence.sameAs(section.title())
                    + weights.of(Weight.QUESTION) * evidence.best(section.asked());
            double opening = shelf.pageOf(section).first() == ordinal ? weights.of(Weight.OPENING) : 0;
            opening += question.outline() && shelf.pageOf(section).overview() ? weights.of(Weight.OVERVIEW) : 0;
            double factor =
                    track.filter(shelf.pageOf(section).track()::equals).isPresent() ? weights.of(Weight.TRACK) : 1;
            factor *= section.structural() ? weights.of(Weight.STRUCTURE) : 1;
            double sum = factor * (own + page + opening) + likely.get(section.page());
            candidates.add(new Candidate(ordinal, section, sum));
        });
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparingInt(Candidate::ordinal));
        return candidates;
    }

    /** How much less likely each page is than the likeliest: by what was learned, and as far as that is little by the words alone. */
    private Map<Integer, Double> likely(ReadQuestion question, Set<Integer> pages) {
        double learned = shelf.classifier().trust();
        Map<Integer, Double> words = shelf.likelihood().of(question, pages);
        Map<Integer, Double> likely = shelf.classifier().of(question.text(), pages);
        likely.replaceAll((page, odds) -> weights.of(Weight.CLASSIFIER) * learned * odds
                + weights.of(Weight.LIKELIHOOD) * (1 - learned) * words.getOrDefault(page, 0.0));
        return likely;
    }

    /** What a page adds to each of its sections. */
    private double evidence(Evidence evidence, Shelf.IndexedPage page, double score) {
        return weights.of(Weight.PAGE) * score / evidence.importance()
                + weights.of(Weight.PAGE_TITLE) * evidence.sameAs(page.title())
                + weights.of(Weight.ALIAS) * evidence.best(page.aliases());
    }

    private static Map<Integer, Double> scores(ClauseSearch search, List<Clause> clauses, int most, int[] ordinals) {
        Map<Integer, Double> scores = new HashMap<>();
        for (ScoreDoc hit : search.best(clauses, most)) {
            scores.put(ordinals[hit.doc], (double) hit.score);
        }
        return scores;
    }
}
