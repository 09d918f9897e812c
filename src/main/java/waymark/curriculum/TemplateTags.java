package waymark.curriculum;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What template languages and extensions put into a line of Markdown; code spans are left alone. */
final class TemplateTags {
    private static final Pattern CODE = Pattern.compile("(?<!`)(`{1,20})(?!`).{0,2000}?(?<!`)\\1(?!`)");
    private static final Pattern WHOLE_LINE = Pattern.compile(
            "\\{\\*[^{}]{1,300}\\*}|\\{![^{}]{1,300}!}|-{1,2}8<-{1,2}.{0,300}"
                    + "|\\{\\{#[^{}]{1,300}}}|\\[\\[?_?TOC_?]?]|\\{:?\\s*[.#][^{}]{1,200}}|\\[[ \\t]*!(?:INCLUDE|VIDEO)\\b.{0,500}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}\\s.*");
    /** Microsoft Learn writes the tabs of a page as headings that link to them. */
    private static final Pattern TAB =
            Pattern.compile("#{1,6}\\s{1,3}\\[([^\\[\\]]{1,200})]\\(#tab/[^()\\s]{1,200}\\)\\s*");

    private static final Pattern COMMENTED_ID =
            Pattern.compile("(?<!\\s)\\s*+\\{/\\*\\s*+#?([\\p{L}\\p{N}_.:-]++)\\s*+\\*/}\\s*+$");
    private static final Pattern TAG =
            Pattern.compile("\\{\\{<[^{}]{0,500}>}}|\\{\\{%[^{}]{0,500}%}}|\\{%[^{}%]{0,500}%}");
    private static final int MAX_TAG = 2_000;
    private static final Pattern LONG_TAG =
            Pattern.compile(" {0,3}(?:\\{\\{<[^{}]*>}}|\\{\\{%[^{}]*%}}|\\{%[^{}]*%})[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern DOCS_TAG = Pattern.compile(
            "\\[!(?:INCLUDE|VIDEO)\\s{0,3}(?:\\[[^\\[\\]]{0,200}]\\([^()]{0,300}\\)|[^\\[\\]]{0,300})]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PICTURE = Pattern.compile(":::image\\b([^:]{0,600}(?::(?!::)[^:]{0,600}){0,5}):::");
    private static final Pattern ALT = Pattern.compile("\\balt-text=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("\\bsource=\"([^\"]*)\"");
    private static final String ATTRIBUTE = "(?:[.#][\\w-]+|[\\w-]+=(?:\"[^\"]{0,200}\"|[^\\s{}\"]{1,200}))";
    private static final Pattern ATTRIBUTES =
            Pattern.compile("(?<=[)\\]`])\\{:?\\s{0,3}" + ATTRIBUTE + "(?:\\s{1,3}" + ATTRIBUTE + "){0,10}\\s{0,3}}");
    private static final Pattern WIKI_LINK = Pattern.compile(
            "(!?)\\[\\[([^\\s\\[\\]|#][^\\[\\]|#]{0,200})(#[^\\[\\]|]{0,200})?(?:\\|([^\\[\\]]{1,200}))?]](?![(\\[:])");
    private static final Pattern PICTURE_FILE =
            Pattern.compile(".*\\.(?:png|jpe?g|gif|svg|webp|avif|bmp|mp4|webm|mp3|pdf)", Pattern.CASE_INSENSITIVE);

    private TemplateTags() {}

    /** A line outside of code as plain Markdown. */
    static String plain(String line) {
        if (line.indexOf('{') < 0 && line.indexOf('[') < 0 && line.indexOf(':') < 0 && line.indexOf("8<") < 0) {
            return line;
        }
        if (WHOLE_LINE.matcher(line.strip()).matches()) {
            return "";
        }
        Matcher tab = TAB.matcher(line);
        if (tab.matches()) {
            return "**" + tab.group(1).strip() + "**";
        }
        if (HEADING.matcher(line).matches()) {
            return outsideCode(COMMENTED_ID.matcher(line).replaceFirst(" {#$1}"), TAG, tag -> "");
        }
        String text =
                outsideCode(line, TAG, tag -> line.startsWith("(", tag.start() - 1) ? "" : MdxTags.label(tag.group()));
        text = outsideCode(text, DOCS_TAG, tag -> "");
        text = outsideCode(text, PICTURE, tag -> picture(tag.group(1)));
        text = outsideCode(text, ATTRIBUTES, tag -> "");
        return outsideCode(text, WIKI_LINK, TemplateTags::wikiLink);
    }

    /** A tag that is alone in the lines it runs over. */
    static Optional<Rewrite> alone(String source, int at) {
        Matcher tag = LONG_TAG.matcher(source).region(at, Math.min(source.length(), at + MAX_TAG));
        return tag.lookingAt()
                ? Optional.of(
                        new Rewrite(tag.end(), MdxTags.label(tag.group()) + Rewrite.breaks(source, at, tag.end())))
                : Optional.empty();
    }

    private static String picture(String attributes) {
        Matcher alt = ALT.matcher(attributes);
        Matcher file = FILE.matcher(attributes);
        String words = alt.find() ? alt.group(1).replaceAll("[\\[\\]]", "") : "";
        return file.find() && !file.group(1).contains(" ") ? "![" + words + "](" + file.group(1) + ")" : words;
    }

    private static String wikiLink(MatchResult link) {
        if (!link.group(1).isEmpty() && PICTURE_FILE.matcher(link.group(2)).matches()) {
            return "";
        }
        return link.group(4) == null ? link.group(2) : link.group(4);
    }

    private static String outsideCode(String line, Pattern pattern, Function<MatchResult, String> plain) {
        Matcher tag = pattern.matcher(line);
        if (!tag.find()) {
            return line;
        }
        List<MatchResult> spans =
                line.indexOf('`') < 0 ? List.of() : CODE.matcher(line).results().toList();
        StringBuilder text = new StringBuilder();
        int from = 0;
        int span = 0;
        do {
            while (span < spans.size() && spans.get(span).end() <= tag.start()) {
                span++;
            }
            boolean code = span < spans.size() && spans.get(span).start() < tag.start();
            text.append(line, from, code ? tag.end() : tag.start());
            text.append(code ? "" : plain.apply(tag.toMatchResult()));
            from = tag.end();
        } while (tag.find());
        return text.append(line, from, line.length()).toString();
    }
}
