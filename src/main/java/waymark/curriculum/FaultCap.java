package waymark.curriculum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps one broken file from burying what is wrong with the others, and thousands of warnings from burying the errors. */
public final class FaultCap {
    private static final int MAX_PER_FILE = 100;
    private static final int MAX_WARNINGS = 2_000;

    private FaultCap() {}

    /** The faults in their order, of each file and severity at most {@value #MAX_PER_FILE}, then one that counts the rest. */
    public static List<Fault> apply(List<Fault> faults) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Fault> last = new LinkedHashMap<>();
        List<Fault> kept = new ArrayList<>();
        for (Fault fault : faults) {
            String key = fault.severity() + fault.file();
            if (counts.merge(key, 1, Integer::sum) <= MAX_PER_FILE) {
                kept.add(fault);
            }
            last.put(key, fault);
        }
        last.forEach((key, fault) -> {
            int more = counts.get(key) - MAX_PER_FILE;
            if (more > 0) {
                kept.add(new Fault(fault.severity(), fault.file(), fault.line(), "and " + more + " more up to here"));
            }
        });
        return warningsCapped(kept);
    }

    private static List<Fault> warningsCapped(List<Fault> faults) {
        List<Fault> kept = new ArrayList<>();
        int warnings = 0;
        for (Fault fault : faults) {
            boolean warning = fault.severity() == Fault.Severity.WARNING;
            warnings += warning ? 1 : 0;
            if (!warning || warnings <= MAX_WARNINGS) {
                kept.add(fault);
            } else if (warnings == MAX_WARNINGS + 1) {
                long all = faults.stream()
                        .filter(f -> f.severity() == Fault.Severity.WARNING)
                        .count();
                kept.add(Fault.warning(
                        fault.file(), fault.line(), "and " + (all - MAX_WARNINGS) + " more from here on"));
            }
        }
        return kept;
    }
}
