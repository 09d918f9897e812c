package waymark.curriculum;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form in which a repository's host lets people write a new file, opened with its name and text filled in. It is known where the
 * curriculum's pages are linked on GitHub.
 *
 * <pre>{@code
 * NewFileForm.of(new LinkTemplate("https://github.com/o/r/blob/main/corpus/{path}#{anchor}", AnchorStyle.GITHUB))
 *     .flatMap(form -> form.address(sketch)); // https://github.com/o/r/new/main/corpus/spark?filename=what-is-a-stage.md&value=...
 * }</pre>
 *
 * @param start up to where the page's path begins
 * @param root the curriculum's folder whose pages lie there; empty for all
 */
public record NewFileForm(String start, String root) {
    private static final Pattern BLOB = Pattern.compile("(https?://[^/{}]+/[^/{}]+/[^/{}]+)/blob/([^{}]+/)\\{path}.*");

    /** Empty where pages are published elsewhere, or not at all. */
    public static Optional<NewFileForm> of(LinkTemplate links) {
        Matcher blob = BLOB.matcher(links.template());
        return blob.matches()
                ? Optional.of(new NewFileForm(blob.group(1) + "/new/" + blob.group(2), links.root()))
                : Optional.empty();
    }

    /** With the name and all of the text; empty where the repository does not hold the page's folder. */
    public Optional<String> address(PageSketch sketch) {
        return empty(sketch).map(named -> named + "&value=" + PercentEncoding.encode(sketch.markdown()));
    }

    /** With the name alone. */
    public Optional<String> empty(PageSketch sketch) {
        if (!root.isEmpty() && !sketch.path().startsWith(root + "/")) {
            return Optional.empty();
        }
        String path = root.isEmpty() ? sketch.path() : sketch.path().substring(root.length() + 1);
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        String place = (start + PercentEncoding.encode(folder)).replaceFirst("/$", "");
        return Optional.of(place + "?filename=" + PercentEncoding.encode(sketch.file()));
    }
}
