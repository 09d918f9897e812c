package waymark.examples;

import java.util.List;

/** What a program printed that ends the output of each block with a line of its own. */
final class Transcript {
    /** A character that no block prints. */
    static final String END_OF_BLOCK = "\u0001\n";

    private Transcript() {}

    /** What each block printed; a block that the program did not come through counts as not run. */
    static Engine.Printed of(Command.Ended ended) {
        List<String> parts = List.of(ended.out().split(END_OF_BLOCK, -1));
        return new Engine.Printed(parts.subList(0, parts.size() - 1), parts.getLast() + ended.err());
    }
}
