/**
 * The REST API, version 10: what bots call, and what members' clients call.
 *
 * <p>{@link RestApi} takes each request through token, faults, rate limits and errors; the {@code ...Routes} answer; the
 * {@code ...Rules} refuse what Discord would refuse; {@link Interactions} keeps the 3 seconds and the 15 minutes.
 */
@NullMarked
package waymark.practice.rest;

import org.jspecify.annotations.NullMarked;
