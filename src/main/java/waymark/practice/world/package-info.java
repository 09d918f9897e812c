/**
 * What exists in the practice Discord: accounts, guild, channels, messages, commands, and who may do what.
 *
 * <p>{@link World} holds all of it, guarded by its {@link World#lock}; {@link Shapes} words it in Discord's JSON;
 * {@link Permissions} and {@link CommandGate} are Discord's permission rules; {@link ApiError} is a refusal.
 */
@NullMarked
package waymark.practice.world;

import org.jspecify.annotations.NullMarked;
