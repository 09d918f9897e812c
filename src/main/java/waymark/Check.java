package waymark;

import java.util.function.Supplier;

/**
 * One thing that must be right, for {@code /health} and {@code doctor}.
 *
 * @param name a word: store, gateway, curriculum, ...
 */
record Check(String name, Supplier<Result> run) {
    /**
     * @param said what is so, or what is wrong and how to mend it
     */
    record Result(boolean ok, String said) {}
}
