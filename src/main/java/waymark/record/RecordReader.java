package waymark.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import waymark.study.GuildTime;
import waymark.study.MemberId;
import waymark.study.streak.Entry;
import waymark.study.streak.EntryKind;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.Outage;
import waymark.study.streak.Setting;
import waymark.study.streak.Vacation;

/** JSON to a learner record, strictly. */
final class RecordReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> SETTING_PARTS = Set.of("zone", "study_days", "vacation");

    private RecordReader() {}

    static LearnerRecord read(String text) {
        JsonNode tree = tree(text);
        Fields record = new Fields(
                "",
                tree,
                Set.of("format", "guild", "member", "settings", "ledger", "outages"),
                Set.of(RecordJson.CHECKSUM));
        if (!record.text("format").equals(RecordJson.FORMAT)) {
            throw record.refused("format", "not " + RecordJson.FORMAT);
        }
        Fields guild = record.fields("guild", Set.of("id", "zone", "day_start", "study_days"));
        Fields member = record.fields("member", Set.of("id"));
        LearnerRecord read = new LearnerRecord(
                new MemberId(id(guild, "id"), id(member, "id")),
                guildTime(guild),
                settings(record),
                ledger(record),
                outages(record));
        if (record.has(RecordJson.CHECKSUM)) {
            String given = record.text(RecordJson.CHECKSUM);
            if (!given.equals(CanonicalJson.sha256(((ObjectNode) tree).without(RecordJson.CHECKSUM)))) {
                throw record.refused(RecordJson.CHECKSUM, "does not match the record");
            }
        }
        return read;
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            String what = e instanceof MismatchedInputException
                    ? "more after its end"
                    : e.getOriginalMessage().lines().findFirst().orElse("unreadable");
            throw new RecordException(
                    e.getLocation() == null
                            ? ""
                            : "line " + e.getLocation().getLineNr() + ", column "
                                    + e.getLocation().getColumnNr(),
                    "not JSON (" + what + ")");
        }
    }

    private static GuildTime guildTime(Fields guild) {
        ZoneId zone = zone(guild);
        Set<DayOfWeek> days = weekdays(guild);
        if (days.isEmpty()) {
            throw guild.refused("study_days", "empty");
        }
        LocalTime start = guild.parsed("day_start", "a time such as 04:00", RecordValues::time);
        if (start.isAfter(GuildTime.LATEST_DAY_START)) {
            throw guild.refused("day_start", "not from 00:00 to " + GuildTime.LATEST_DAY_START);
        }
        return new GuildTime(zone, start, days);
    }

    private static List<Setting> settings(Fields record) {
        List<Setting> settings = new ArrayList<>();
        for (Fields setting : record.objects("settings", Set.of("at"), SETTING_PARTS)) {
            if (SETTING_PARTS.stream().noneMatch(setting::has)) {
                throw setting.refused("sets none of zone, study_days and vacation");
            }
            settings.add(new Setting(
                    settings.size(),
                    instant(setting, "at"),
                    setting.has("zone") ? Optional.of(zone(setting)) : Optional.empty(),
                    setting.has("study_days") ? Optional.of(weekdays(setting)) : Optional.empty(),
                    setting.has("vacation") ? Optional.of(vacation(setting)) : Optional.empty()));
        }
        return settings;
    }

    private static Vacation vacation(Fields setting) {
        Fields vacation = setting.fields("vacation", Set.of("from", "to"));
        LocalDate from = date(vacation, "from");
        LocalDate to = date(vacation, "to");
        if (to.isBefore(from)) {
            throw vacation.refused("to", "before from");
        }
        return new Vacation(from, to);
    }

    private static List<Entry> ledger(Fields record) {
        List<Entry> entries = new ArrayList<>();
        for (Fields entry :
                record.objects("ledger", Set.of("at", "kind", "day", "source", "actor", "reason"), Set.of())) {
            entries.add(new Entry(
                    entries.size(),
                    instant(entry, "at"),
                    entry.parsed("kind", "CREDIT, EXCUSE, GRANT_FREEZE or VOID", EntryKind::valueOf),
                    date(entry, "day"),
                    entry.text("source"),
                    id(entry, "actor"),
                    entry.textOrNull("reason")));
        }
        return entries;
    }

    private static List<Outage> outages(Fields record) {
        List<Outage> outages = new ArrayList<>();
        for (Fields outage : record.objects("outages", Set.of("from", "to"), Set.of("declared"))) {
            Instant from = instant(outage, "from");
            Instant to = instant(outage, "to");
            if (to.isBefore(from)) {
                throw outage.refused("to", "before from");
            }
            outages.add(new Outage(from, to, outage.flag("declared")));
        }
        return outages;
    }

    private static long id(Fields fields, String key) {
        return fields.parsed(key, "an id such as \"123\"", RecordValues::id);
    }

    private static Instant instant(Fields fields, String key) {
        return fields.parsed(key, "an instant in UTC such as 2026-05-01T09:00:00Z", RecordValues::instant);
    }

    private static LocalDate date(Fields fields, String key) {
        return fields.parsed(key, "a date such as 2026-04-30", RecordValues::date);
    }

    private static ZoneId zone(Fields fields) {
        return fields.parsed("zone", "a zone that is known here, such as Europe/Berlin", RecordValues::zone);
    }

    private static Set<DayOfWeek> weekdays(Fields fields) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(fields.list("study_days", "one of MON, TUE, WED, THU, FRI, SAT and SUN", RecordValues::weekday));
        return days;
    }
}
