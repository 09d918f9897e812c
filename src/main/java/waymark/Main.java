package waymark;

import waymark.cli.WaymarkCli;

/** The program: {@code java -jar waymark.jar COMMAND}; {@link WaymarkCli} lists the commands. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(WaymarkCli.run(args));
    }
}
