package waymark.study.member;

import java.time.LocalDate;

/**
 * A setting that is stored, and the first study day on which it holds.
 *
 * @param value what was set
 */
public record EffectiveFrom<T>(T value, LocalDate day) {}
