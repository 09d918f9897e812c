package waymark.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A question as Lucene's queries. Each term counts once, by its best form: BM25F over the fields of prose (Robertson, Zaragoza and
 * Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004), or BM25 over the names of code.
 */
final class Queries {
    /** What a term's second-best form adds to its best. */
    private static final float TIE = 0.1f;

    private static final float BODY = 1;

    /** How far apart two neighbours of the question may stand and still be together. */
    private static final int SLOP = 2;

    private final RankingWeights weights;

    Queries(RankingWeights weights) {
        this.weights = weights;
    }

    Query sections(ReadQuestion question) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (waymark.search.Term term : question.terms()) {
            List<Query> forms = new ArrayList<>();
            for (waymark.search.Term.Form form : term.forms()) {
                forms.add(boosted(sectionForm(form), form.factor()));
            }
            if (!forms.isEmpty()) {
                query.add(boosted(new DisjunctionMaxQuery(forms, TIE), term.weight()), Occur.SHOULD);
            }
        }
        for (List<String> pair : question.neighbours()) {
            query.add(boosted(together(Fields.BODY, pair, SLOP), weights.of(Weight.PROXIMITY)), Occur.SHOULD);
            query.add(boosted(together(Fields.TITLE, pair, 0), weights.of(Weight.PROXIMITY)), Occur.SHOULD);
        }
        return query.build();
    }

    Query pages(ReadQuestion question) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (waymark.search.Term term : question.terms()) {
            List<Query> forms = new ArrayList<>();
            for (waymark.search.Term.Form form : term.forms()) {
                if (!form.stems().isEmpty()) {
                    forms.add(boosted(pageForm(form.stems()), form.factor()));
                }
            }
            if (!forms.isEmpty()) {
                query.add(boosted(new DisjunctionMaxQuery(forms, TIE), term.weight()), Occur.SHOULD);
            }
        }
        for (List<String> pair : question.neighbours()) {
            query.add(boosted(together(Fields.ALIASES, pair, 1), weights.of(Weight.PROXIMITY)), Occur.SHOULD);
        }
        return query.build();
    }

    private Query sectionForm(waymark.search.Term.Form form) {
        return switch (form) {
            case waymark.search.Term.Stems(var stems, var factor) ->
                stems.size() == 1
                        ? sectionStem(stems.getFirst())
                        : phrase(stems, List.of(Fields.TITLE, Fields.HEADINGS, Fields.ASKED, Fields.BODY));
            case waymark.search.Term.Name(var name, var factor) ->
                boosted(new TermQuery(new Term(Fields.CODE, name)), weights.of(Weight.CODE));
        };
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

    private Query pageForm(List<String> stems) {
        if (stems.size() > 1) {
            return phrase(
                    stems,
                    List.of(Fields.TITLE, Fields.HEADINGS, Fields.ALIASES, Fields.SUMMARY, Fields.ASKED, Fields.BODY));
        }
        return new CombinedFieldQuery.Builder(stems.getFirst())
                .addField(Fields.TITLE, (float) weights.of(Weight.TITLE))
                .addField(Fields.HEADINGS, (float) weights.of(Weight.HEADINGS))
                .addField(Fields.ALIASES, (float) weights.of(Weight.ALIASES))
                .addField(Fields.SUMMARY, (float) weights.of(Weight.SUMMARY))
                .addField(Fields.ASKED, (float) weights.of(Weight.PAGE_ASKED))
                .addField(Fields.BODY, BODY)
                .build();
    }

    /** A phrase scores the sum of its words' rarities; divided, it counts like one word. */
    private static Query phrase(List<String> stems, List<String> fields) {
        List<Query> anywhere =
                fields.stream().map(field -> together(field, stems, 0)).toList();
        return boosted(new DisjunctionMaxQuery(anywhere, TIE), 1.0 / stems.size());
    }

    private static Query together(String field, List<String> stems, int slop) {
        return new PhraseQuery(slop, field, stems.toArray(String[]::new));
    }

    private static Query boosted(Query query, double factor) {
        return factor == 1 ? query : new BoostQuery(query, (float) factor);
    }
}
