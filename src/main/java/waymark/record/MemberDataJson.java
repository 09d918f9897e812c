package waymark.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import waymark.study.member.MemberData;

/**
 * All that is held on a user, as one JSON: {@code {"format": "waymark-member-data/1", "records": [...], "held": {"mark": [{...}]}}}, where
 * each of {@code records} is a learner record with its own checksum.
 */
public final class MemberDataJson {
    private static final String FORMAT = "waymark-member-data/1";

    private MemberDataJson() {}

    public static ObjectNode of(MemberData.Copy copy) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
        ArrayNode records = json.putArray("records");
        copy.records().stream().map(RecordJson::write).forEach(records::add);
        ObjectNode held = json.putObject("held");
        copy.held().forEach((kind, rows) -> {
            ArrayNode list = held.putArray(kind);
            rows.forEach(row -> {
                ObjectNode object = list.addObject();
                row.forEach(object::put);
            });
        });
        return json;
    }
}
