package waymark;

import java.util.logging.Level;
import java.util.logging.Logger;
import waymark.cli.WaymarkCli;

/** The program: {@code java -jar waymark.jar COMMAND}; {@link WaymarkCli} lists the commands. */
public final class Main {
    // Held, since java.util.logging forgets levels of loggers that nobody holds. Lucene recommends a Java module at
    // every start that costs
    // more than it gives for an index of this size.
    private static final Logger VECTOR_HINT =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private Main() {}

    public static void main(String[] args) {
        VECTOR_HINT.setLevel(Level.SEVERE);
        // Pictures are drawn into memory: no window system is asked for.
        System.setProperty("java.awt.headless", "true");
        System.exit(WaymarkCli.run(args));
    }
}
