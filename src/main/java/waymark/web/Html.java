package waymark.web;

import java.util.Optional;
import waymark.curriculum.PercentEncoding;

/** Text as HTML. */
public final class Html {
    private Html() {}

    /** Text that may stand between tags and in a quoted attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The address of a page or one of its sections. */
    static String address(String pageId, String anchor) {
        String fragment = anchor.isEmpty() ? "" : "#" + PercentEncoding.encode(anchor);
        return "/read/" + PercentEncoding.encode(pageId) + fragment;
    }

    static String link(String address, String text, Optional<String> kind) {
        String attribute = kind.map(k -> " class=\"" + escape(k) + "\"").orElse("");
        return "<a href=\"" + escape(address) + "\"" + attribute + ">" + escape(text) + "</a>";
    }
}
