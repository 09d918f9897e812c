package waymark.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.util.Set;
import waymark.study.GuildTime;
import waymark.study.streak.Entry;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.Outage;
import waymark.study.streak.Setting;

/** A learner record to JSON, with its checksum last. */
final class RecordWriter {
    private RecordWriter() {}

    static ObjectNode write(LearnerRecord record) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", RecordJson.FORMAT);
        put(json.putObject("guild").put("id", Long.toString(record.member().guild())), record.guild());
        json.putObject("member").put("id", Long.toString(record.member().user()));
        ArrayNode settings = json.putArray("settings");
        record.settings().forEach(setting -> put(settings.addObject(), setting));
        ArrayNode ledger = json.putArray("ledger");
        record.ledger().forEach(entry -> put(ledger.addObject(), entry));
        ArrayNode outages = json.putArray("outages");
        record.outages().forEach(outage -> put(outages.addObject(), outage));
        return json.put(RecordJson.CHECKSUM, CanonicalJson.sha256(json));
    }

    private static void put(ObjectNode json, GuildTime guild) {
        json.put("zone", guild.zone().getId());
        json.put("day_start", guild.dayStart().toString());
        put(json.putArray("study_days"), guild.studyDays());
    }

    private static void put(ObjectNode json, Setting setting) {
        json.put("at", setting.at().toString());
        setting.zone().ifPresent(zone -> json.put("zone", zone.getId()));
        setting.studyDays().ifPresent(days -> put(json.putArray("study_days"), days));
        setting.vacation()
                .ifPresent(vacation -> json.putObject("vacation")
                        .put("from", vacation.from().toString())
                        .put("to", vacation.to().toString()));
    }

    private static void put(ArrayNode json, Set<DayOfWeek> days) {
        days.stream().sorted().map(RecordValues::weekday).forEach(json::add);
    }

    private static void put(ObjectNode json, Entry entry) {
        json.put("at", entry.at().toString())
                .put("kind", entry.kind().name())
                .put("day", entry.day().toString())
                .put("source", entry.source())
                .put("actor", Long.toString(entry.actor()))
                .put("reason", entry.reason().orElse(null));
    }

    private static void put(ObjectNode json, Outage outage) {
        json.put("from", outage.from().toString())
                .put("to", outage.to().toString())
                .put("declared", outage.declared());
    }
}
