package waymark.curriculum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps one broken file from burying what is wrong with the others. */
public final class FaultCap {
    private static final int MAX_PER_FILE = 100;

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
        return kept;
    }
}
