package waymark.search;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import waymark.curriculum.Curriculum;
import waymark.curriculum.CurriculumException;
import waymark.curriculum.Fault;
import waymark.curriculum.FaultCap;
import waymark.curriculum.Page;
import waymark.curriculum.Section;

/**
 * How members ask for a page or a section in words that it does not have, as moderators list them in {@value #FILE} in any folder of the
 * curriculum. An address, relative to that folder, stands at the start of a line; below it, indented, one way of asking a line:
 *
 * <pre>
 * joins.md
 *   the chapter about matching rows of several sources
 * joins.md#how-does-a-broadcast-join-work
 *   a tiny list copied to every machine so that the huge one stays put
 * </pre>
 *
 * An address without {@code #} means the page as a whole. Lines that begin with {@code # } are comments.
 */
public final class Phrasings {
    /** The file's name, in any folder of the curriculum. */
    public static final String FILE = "asked.txt";

    /** Characters; a longer line is a paragraph that belongs on the page. */
    private static final int LONGEST = 200;

    /** For one address: each is compared with every question that comes near. */
    private static final int MOST = 200;

    private final Map<String, List<String>> byAddress;
    private final List<Fault> faults;

    private Phrasings(Map<String, List<String>> byAddress, List<Fault> faults) {
        this.byAddress = Map.copyOf(byAddress);
        this.faults = FaultCap.apply(faults);
    }

    public static Phrasings none() {
        return new Phrasings(Map.of(), List.of());
    }

    /**
     * Reads every {@value #FILE} of a curriculum.
     *
     * @throws CurriculumException if one cannot be read
     */
    public static Phrasings in(Path root, Curriculum curriculum) {
        Set<String> addresses = addresses(curriculum);
        Map<String, List<String>> byAddress = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Path file : files(root, curriculum)) {
            String name = root.relativize(file).toString().replace('\\', '/');
            try {
                new Reading(name, addresses, byAddress, faults).read(Files.readAllLines(file));
            } catch (CharacterCodingException e) {
                throw new CurriculumException(file + " is not UTF-8", e);
            } catch (IOException e) {
                throw new CurriculumException(file + " cannot be read: " + e.getMessage(), e);
            }
        }
        return new Phrasings(byAddress, faults);
    }

    /** In the folders of pages and those above them: what else lies below the root is not the curriculum's. */
    private static List<Path> files(Path root, Curriculum curriculum) {
        Set<Path> folders = new TreeSet<>(Set.of(root));
        for (Page page : curriculum.pages()) {
            for (Path at = root.resolve(page.path()).getParent(); !at.equals(root); at = at.getParent()) {
                folders.add(at);
            }
        }
        return folders.stream()
                .map(folder -> folder.resolve(FILE))
                .filter(Files::isRegularFile)
                .toList();
    }

    private static Set<String> addresses(Curriculum curriculum) {
        Set<String> addresses = new HashSet<>();
        for (Page page : curriculum.pages()) {
            addresses.add(page.path());
            page.sections().forEach(section -> addresses.add(page.path() + "#" + section.anchor()));
        }
        return addresses;
    }

    /** The file that is being read: where its addresses start from, and under which of them its lines stand. */
    private record Reading(
            String file, Set<String> addresses, Map<String, List<String>> byAddress, List<Fault> faults) {

        void read(List<String> lines) {
            String folder = file.substring(0, file.lastIndexOf('/') + 1);
            String address = "";
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.isBlank() || line.startsWith("# ") || line.strip().equals("#")) {
                    continue;
                }
                if (!Character.isWhitespace(line.charAt(0))) {
                    address = folder + line.strip();
                    if (!addresses.contains(address)) {
                        faults.add(Fault.warning(file, i + 1, "no page or heading is called '" + address + "'"));
                    }
                } else if (address.isEmpty()) {
                    faults.add(Fault.warning(file, i + 1, "stands under no address, 'page.md' or 'page.md#heading'"));
                } else if (line.strip().length() > LONGEST) {
                    faults.add(Fault.warning(file, i + 1, "is longer than " + LONGEST + " characters"));
                } else if (byAddress.getOrDefault(address, List.of()).size() == MOST) {
                    faults.add(Fault.warning(
                            file, i + 1, "is beyond the " + MOST + " ways of asking for '" + address + "'"));
                } else if (addresses.contains(address)) {
                    byAddress.computeIfAbsent(address, a -> new ArrayList<>()).add(line.strip());
                }
            }
        }
    }

    /** Lines whose address names nothing, or that cannot be used. */
    public List<Fault> faults() {
        return faults;
    }

    /** Ways of asking for the page as a whole. */
    List<String> of(Page page) {
        return byAddress.getOrDefault(page.path(), List.of());
    }

    List<String> of(Page page, Section section) {
        return byAddress.getOrDefault(page.path() + "#" + section.anchor(), List.of());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Phrasings that && byAddress.equals(that.byAddress) && faults.equals(that.faults);
    }

    @Override
    public int hashCode() {
        return byAddress.hashCode();
    }
}
