package waymark.web;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Page;
import waymark.curriculum.PageHeading;
import waymark.curriculum.PercentEncoding;
import waymark.curriculum.RelativeLink;

/** Leaves of a page's HTML what is on an allow-list, and points its links and pictures at the reader. */
final class HtmlCleaner {
    private static final Safelist ALLOWED = Safelist.relaxed()
            .addTags(
                    "details",
                    "summary",
                    "kbd",
                    "del",
                    "ins",
                    "s",
                    "mark",
                    "samp",
                    "var",
                    "abbr",
                    "hr",
                    "figure",
                    "figcaption")
            .addAttributes(":all", "id", "class")
            .addAttributes("a", "name")
            .addAttributes("details", "open")
            .addAttributes("abbr", "title")
            .addAttributes("td", "align")
            .addAttributes("th", "align")
            .removeProtocols("img", "src", "http", "https")
            .preserveRelativeLinks(true);

    /** Only our own classes: a page cannot dress up as another part of the reader. */
    private static final Pattern OUR_CLASS = Pattern.compile("callout(-[a-z0-9-]+)?|language-[\\w+#.-]+");

    /** Lets jsoup see relative links as such; it never appears in what is shown. */
    private static final String BASE = "https://reader.invalid/";

    private final Page page;
    private final Curriculum curriculum;
    private final Deque<PageHeading> headings;

    /**
     * @param headings written as HTML, in the page's order
     */
    HtmlCleaner(Page page, Curriculum curriculum, List<PageHeading> headings) {
        this.page = page;
        this.curriculum = curriculum;
        this.headings = new ArrayDeque<>(headings);
    }

    String clean(String html) {
        Document clean = new Cleaner(ALLOWED).clean(Jsoup.parseBodyFragment(html, BASE));
        clean.outputSettings().prettyPrint(false);
        clean.select("[class]").forEach(HtmlCleaner::keepOurClasses);
        clean.select("h1, h2, h3, h4, h5, h6").forEach(this::name);
        clean.select("a[href]").forEach(this::point);
        clean.select("img").forEach(this::show);
        clean.select("table").forEach(table -> table.wrap("<div class=\"table\"></div>"));
        clean.select("pre").forEach(code -> code.attr("tabindex", "0"));
        return clean.body().html();
    }

    private static void keepOurClasses(Element element) {
        String ours = Arrays.stream(element.className().split("\\s+"))
                .filter(name -> OUR_CLASS.matcher(name).matches())
                .collect(Collectors.joining(" "));
        if (ours.isEmpty()) {
            element.removeAttr("class");
        } else {
            element.attr("class", ours);
        }
    }

    /** Gives a heading that was written as HTML the anchor that its section has. */
    private void name(Element heading) {
        if (!headings.isEmpty() && heading.id().isEmpty()) {
            headings.stream()
                    .filter(h -> h.title().equals(heading.text()))
                    .findFirst()
                    .ifPresent(h -> {
                        heading.attr("id", h.anchor());
                        headings.remove(h);
                    });
        }
    }

    private void point(Element link) {
        String href = link.attr("href").strip();
        if (!RelativeLink.isRelative(href)) {
            link.attr("rel", "noopener noreferrer");
            return;
        }
        Optional<String> target = RelativeLink.resolve(page.path(), href).map(this::address);
        target.ifPresentOrElse(address -> link.attr("href", address), () -> link.removeAttr("href"));
    }

    private String address(RelativeLink link) {
        if (link.path().equals(page.path())) {
            return link.anchor().isEmpty() ? Html.address(page.id(), "") : "#" + PercentEncoding.encode(link.anchor());
        }
        String name = link.path().toLowerCase(Locale.ROOT);
        return curriculum
                .pageAt(link.path())
                .map(found -> Html.address(found.id(), link.anchor()))
                .orElse(name.isEmpty() || name.equals("readme.md") ? "/read" : file(link));
    }

    private static String file(RelativeLink link) {
        return "/files/" + PercentEncoding.encode(link.path());
    }

    /** Shows pictures from the folder; one from elsewhere becomes a link, since a page fetches nothing from other hosts. */
    private void show(Element picture) {
        String source = picture.attr("src").strip();
        Optional<RelativeLink> target = RelativeLink.resolve(page.path(), source);
        if (target.isPresent()) {
            picture.attr("src", file(target.get())).attr("loading", "lazy");
        } else {
            String words = "[" + (picture.attr("alt").isEmpty() ? "picture" : picture.attr("alt")) + "]";
            boolean web = source.startsWith("https://") || source.startsWith("http://");
            Element instead = new Element(web ? "a" : "span").text(words);
            picture.replaceWith(web ? instead.attr("href", source).attr("rel", "noopener noreferrer") : instead);
        }
    }
}
