/**
 * One file a command: it parses what Discord sent, asks the domain and hands the outcome to a view. The buttons and selects that its
 * replies carry stand beside it. See {@code docs/adding-a-command.md}.
 */
@NullMarked
package waymark.discord.commands;

import org.jspecify.annotations.NullMarked;
