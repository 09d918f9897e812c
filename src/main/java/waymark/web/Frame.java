package waymark.web;

import waymark.curriculum.Curriculum;

/** The document around every view. */
final class Frame {
    private static final String DOCUMENT = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%s</title>
            <link rel="stylesheet" href="/reader/reader.css">
            </head>
            <body>
            <a class="skip" href="#text">Skip to the text</a>
            <header class="top"><a href="/read">%s</a></header>
            %s
            </body>
            </html>
            """;

    private Frame() {}

    /**
     * @param title of the window, as text
     * @param body as HTML
     */
    static String around(Curriculum curriculum, String title, String body) {
        String whole = title.equals(curriculum.title()) ? title : title + " · " + curriculum.title();
        return DOCUMENT.formatted(Html.escape(whole), Html.escape(curriculum.title()), body);
    }
}
