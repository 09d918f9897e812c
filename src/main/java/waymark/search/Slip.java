package waymark.search;

/** Tells whether two words differ by one slip of the fingers: Damerau's four kinds (CACM 7(3), 1964). */
final class Slip {
    private Slip() {}

    /** Whether one letter is too many, missing or another, or two neighbours changed places; equal words differ by none. */
    static boolean isOne(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int same = 0;
        int shorter = Math.min(a.length(), b.length());
        while (same < shorter && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        String restA = a.substring(same);
        String restB = b.substring(same);
        if (restA.length() != restB.length()) {
            return restA.length() > restB.length()
                    ? restA.substring(1).equals(restB)
                    : restB.substring(1).equals(restA);
        }
        return !restA.isEmpty() && (restA.substring(1).equals(restB.substring(1)) || isSwapped(a, b));
    }

    /** Whether two neighbouring letters changed places, the commonest slip of fast fingers. */
    static boolean isSwapped(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int at = 0;
        while (at < a.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && a.substring(at + 2).equals(b.substring(at + 2));
    }
}
