package waymark.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.ParseException;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;

/** A Hunspell dictionary with its word forms: {@code Dictionary.english().knows("partitions")}. */
final class Dictionary {
    /** The dictionary of Kevin Atkinson's SCOWL, as the WebJar of typo-js brings it. */
    private static final String ENGLISH = "/META-INF/resources/webjars/typo-js/1.2.5/dictionaries/en_US/en_US";

    private final Hunspell hunspell;

    private Dictionary(Hunspell hunspell) {
        this.hunspell = hunspell;
    }

    /** American English. */
    static Dictionary english() {
        try (InputStream affixes = resource(ENGLISH + ".aff");
                InputStream words = resource(ENGLISH + ".dic");
                ByteBuffersDirectory sorting = new ByteBuffersDirectory()) {
            return new Dictionary(new Hunspell(
                    new org.apache.lucene.analysis.hunspell.Dictionary(sorting, "dictionary", affixes, words)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("the English dictionary cannot be read", e);
        }
    }

    private static InputStream resource(String path) throws IOException {
        InputStream resource = Dictionary.class.getResourceAsStream(path);
        if (resource == null) {
            throw new IOException("not on the class path: " + path);
        }
        return resource;
    }

    /** Whether a word is spelled so, in the case in which it is written. */
    boolean knows(String word) {
        return hunspell.spell(word);
    }
}
