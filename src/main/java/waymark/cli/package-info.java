/**
 * The command line, one file a command, each a thin edge over {@link waymark.App} or a domain room. Exit codes: 0 done, 1 the answer is
 * no, 2 wrong usage or configuration, which is one line on standard error. The JSON that commands print is a contract.
 */
@NullMarked
package waymark.cli;

import org.jspecify.annotations.NullMarked;
