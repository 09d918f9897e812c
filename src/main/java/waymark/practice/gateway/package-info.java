/**
 * The gateway: what happens, told over WebSockets to bots and to members' clients.
 *
 * <p>{@link Gateway} speaks the protocol; a {@link GatewaySession} outlives its {@link GatewayConnection} so that it can be
 * resumed; {@link Events} decides who is told what.
 */
@NullMarked
package waymark.practice.gateway;

import org.jspecify.annotations.NullMarked;
