package waymark.curriculum;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the address of a section is made where the curriculum is published.
 *
 * <p>A template may hold {@code {path}}, the page's path with extension; {@code {id}}, its id; {@code {route}}, the path as a site of that
 * style has it; and {@code {anchor}}, which goes with its {@code #} where a section is the page's top. Everything filled in is
 * percent-encoded.
 *
 * <pre>{@code
 * new LinkTemplate("https://github.com/o/r/blob/main/corpus/{path}#{anchor}", AnchorStyle.GITHUB)
 * new LinkTemplate("https://o.github.io/r/{route}#{anchor}", AnchorStyle.PYTHON_MARKDOWN).below("docs")
 * new LinkTemplate("https://docs.example.org/docs/{route}#{anchor}", AnchorStyle.DOCUSAURUS).below("docs")
 * new LinkTemplate("https://learn.example.org/read/{id}#{anchor}", AnchorStyle.READER)
 * }</pre>
 *
 * @param root folder in the curriculum whose pages the site shows; paths and routes count from it; empty for all
 */
public record LinkTemplate(String template, AnchorStyle style, String root) {
    private static final List<String> PLACES = List.of("path", "id", "route", "anchor");
    private static final Pattern PLACE = Pattern.compile("(#?)\\{([^{}]{0,40})}");

    /**
     * @throws IllegalArgumentException if the template names no page, or holds a place that there is not
     */
    public LinkTemplate {
        List<String> used =
                PLACE.matcher(template).results().map(place -> place.group(2)).toList();
        used.stream().filter(place -> !PLACES.contains(place)).findFirst().ifPresent(unknown -> {
            throw new IllegalArgumentException("unknown {" + unknown + "} in the link template " + template
                    + "; there are {path}, {id}, {route}, {anchor}");
        });
        if (used.stream().allMatch("anchor"::equals)) {
            throw new IllegalArgumentException("the link template " + template + " needs {path}, {id} or {route}");
        }
    }

    /** A template for all pages of a curriculum. */
    public LinkTemplate(String template, AnchorStyle style) {
        this(template, style, "");
    }

    /** The same for a site that shows only one folder of the curriculum, such as {@code docs}. */
    public LinkTemplate below(String folder) {
        return new LinkTemplate(template, style, folder);
    }

    /** The address of a section; empty where the site does not show its page. */
    public Optional<String> link(Page page, Section section) {
        return relative(page.path()).map(path -> fill(page, path, section.anchor(style)));
    }

    private Optional<String> relative(String path) {
        if (root.isEmpty()) {
            return Optional.of(path);
        }
        return path.startsWith(root + "/") ? Optional.of(path.substring(root.length() + 1)) : Optional.empty();
    }

    private String fill(Page page, String path, String anchor) {
        return PLACE.matcher(template).replaceAll(place -> {
            String value = switch (place.group(2)) {
                case "path" -> path;
                case "id" -> page.id();
                case "route" -> SiteRoute.of(style, path, page.frontMatter());
                default -> anchor;
            };
            boolean top = place.group(2).equals("anchor") && anchor.isEmpty();
            return Matcher.quoteReplacement(top ? "" : place.group(1) + PercentEncoding.encode(value));
        });
    }
}
