/**
 * The configuration as records. {@link waymark.config.Config#load} reads {@code waymark.yml} and names everything missing, unknown or
 * wrong at once, with its line. The token comes from the environment or a file and never prints itself.
 */
@NullMarked
package waymark.config;

import org.jspecify.annotations.NullMarked;
