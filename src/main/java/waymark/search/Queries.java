package waymark.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import waymark.search.text.Fields;

/**
 * A question as clauses of Lucene's queries. Each term counts once, by its best form: BM25F over the fields of prose (Robertson, Zaragoza and
 * Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004), or BM25 over the names of code.
 */
final class Queries {
    private static final float BODY = 1;

    /** How far apart two neighbours of the question may stand and still be together. */
    private static final int SLOP = 2;

    private static final List<String> IN_SECTIONS = List.of(Fields.TITLE, Fields.HEADINGS, Fields.ASKED, Fields.BODY);
    private static final List<String> IN_PAGES =
            List.of(Fields.TITLE, Fields.HEADINGS, Fields.ALIASES, Fields.SUMMARY, Fields.ASKED, Fields.BODY);

    private final RankingWeights weights;

    Queries(RankingWeights weights) {
        this.weights = weights;
    }

    /** What to look for among the sections. */
    List<Clause> sections(ReadQuestion question) {
        List<Clause> clauses = new ArrayList<>();
        for (waymark.search.Term term : question.terms()) {
            add(clauses, term, term.forms().stream().map(this::ofSections).toList());
        }
        for (List<String> pair : question.neighbours()) {
            clauses.add(near(together(Fields.BODY, pair, SLOP)));
            clauses.add(near(together(Fields.TITLE, pair, 0)));
        }
        return clauses;
    }

    /** What to look for among the pages. */
    List<Clause> pages(ReadQuestion question) {
        List<Clause> clauses = new ArrayList<>();
        for (waymark.search.Term term : question.terms()) {
            add(
                    clauses,
                    term,
                    term.forms().stream()
                            .filter(form -> !form.stems().isEmpty())
                            .map(this::ofPages)
                            .toList());
        }
        for (List<String> pair : question.neighbours()) {
            clauses.add(near(together(Fields.ALIASES, pair, 1)));
        }
        return clauses;
    }

    private static void add(List<Clause> clauses, waymark.search.Term term, List<Clause.Part> parts) {
        if (!parts.isEmpty()) {
            clauses.add(new Clause(term.weight(), parts));
        }
    }

    private Clause near(Query pair) {
        return new Clause(weights.of(Weight.PROXIMITY), List.of(new Clause.Part(pair, 1)));
    }

    private Clause.Part ofSections(waymark.search.Term.Form form) {
        return switch (form) {
            case waymark.search.Term.Stems(var stems, var factor) ->
                stems.size() == 1
                        ? new Clause.Part(sectionStem(stems.getFirst()), factor)
                        : phrase(stems, IN_SECTIONS, factor);
            case waymark.search.Term.Name(var name, var factor) ->
                new Clause.Part(new TermQuery(new Term(Fields.CODE, name)), factor * weights.of(Weight.CODE));
        };
    }

    private Clause.Part ofPages(waymark.search.Term.Form form) {
        return form.stems().size() == 1
                ? new Clause.Part(pageStem(form.stems().getFirst()), form.factor())
                : phrase(form.stems(), IN_PAGES, form.factor());
    }

    private Query sectionStem(String stem) {
        return new CombinedFieldQuery.Builder(stem)
                .addField(Fields.TITLE, (float) weights.of(Weight.TITLE))
                .addField(Fields.HEADINGS, (float) weights.of(Weight.HEADINGS))
                .addField(Fields.ASKED, (float) weights.of(Weight.ASKED))
                .addField(Fields.BODY, BODY)
                .addField(Fields.EXAMPLE, BODY)
                .build();
    }

    private Query pageStem(String stem) {
        return new CombinedFieldQuery.Builder(stem)
                .addField(Fields.TITLE, (float) weights.of(Weight.TITLE))
                .addField(Fields.HEADINGS, (float) weights.of(Weight.HEADINGS))
                .addField(Fields.ALIASES, (float) weights.of(Weight.ALIASES))
                .addField(Fields.SUMMARY, (float) weights.of(Weight.SUMMARY))
                .addField(Fields.ASKED, (float) weights.of(Weight.PAGE_ASKED))
                .addField(Fields.BODY, BODY)
                .build();
    }

    /** A phrase scores the sum of its words' rarities; divided, it counts like one word. */
    private static Clause.Part phrase(List<String> stems, List<String> fields, double factor) {
        List<Query> anywhere =
                fields.stream().map(field -> together(field, stems, 0)).toList();
        return new Clause.Part(new DisjunctionMaxQuery(anywhere, (float) Clause.TIE), factor / stems.size());
    }

    private static Query together(String field, List<String> stems, int slop) {
        return new PhraseQuery(slop, field, stems.toArray(String[]::new));
    }
}
