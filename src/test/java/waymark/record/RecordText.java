package waymark.record;

/** The record of {@code docs/streaks.md}, and what the tests change in it. Checksums were made by a program of another language. */
public final class RecordText {
    /** Without a checksum. */
    public static final String EXAMPLE = """
            {"format": "waymark-learner-record/1",
             "guild": {"id": "1", "zone": "Europe/Berlin", "day_start": "04:00", "study_days": ["MON","TUE","WED","THU","FRI","SAT","SUN"]},
             "member": {"id": "2"},
             "settings": [{"at": "2026-05-01T08:00:00Z", "zone": "America/Los_Angeles"},
                          {"at": "2026-05-02T08:00:00Z", "study_days": ["MON","WED","FRI"]},
                          {"at": "2026-05-03T08:00:00Z", "vacation": {"from": "2026-06-01", "to": "2026-06-10"}}],
             "ledger": [{"at": "2026-05-01T09:00:00Z", "kind": "CREDIT", "day": "2026-04-30", "source": "checkin", "actor": "2", "reason": null}],
             "outages": [{"from": "2026-05-07T21:00:00Z", "to": "2026-05-08T03:00:00Z", "declared": false}]}
            """;

    static final String CHECKSUM = "030550d625a5e18be063b604326797b96d7775fff6a98e64c8d89f8bb96f560d";

    private RecordText() {}

    static String withChecksum(String record, String checksum) {
        return "{\"sha256\": \"" + checksum + "\"," + record.strip().substring(1);
    }
}
