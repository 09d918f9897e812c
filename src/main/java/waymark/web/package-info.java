/**
 * The curriculum on the web: {@link waymark.web.WebServer} serves each page as HTML under {@code /read/<id>}, with the anchors that sections
 * have, and {@code /health}. {@link waymark.web.ReaderRoutes} and {@link waymark.web.HealthRoute} can be mounted in another Javalin.
 * {@link waymark.web.PageHtml} turns a page into safe HTML; the views put a frame around it. Knows nothing of Discord or SQL.
 */
@NullMarked
package waymark.web;

import org.jspecify.annotations.NullMarked;
