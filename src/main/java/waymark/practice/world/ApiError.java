package waymark.practice.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A request that Discord would refuse, with its HTTP status and Discord's own code and wording.
 *
 * <p>Source of the codes: Discord's reference, "JSON Error Codes".
 */
public final class ApiError extends RuntimeException {
    private final int status;
    private final int code;
    private final transient Optional<ObjectNode> errors;

    public ApiError(int status, int code, String message) {
        this(status, code, message, Optional.empty());
    }

    private ApiError(int status, int code, String message, Optional<ObjectNode> errors) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.errors = errors;
    }

    /** A body or parameter with faulty fields, each named in {@code errors}; see {@code FieldErrors}. */
    public static ApiError invalidForm(ObjectNode errors) {
        return new ApiError(400, 50035, "Invalid Form Body", Optional.of(errors));
    }

    /** Something that does not exist, or not for the asker: {@code unknown("Message")}. */
    public static ApiError unknown(String what) {
        int code = switch (what) {
            case "Application" -> 10002;
            case "Channel" -> 10003;
            case "Guild" -> 10004;
            case "Member" -> 10007;
            case "Message" -> 10008;
            case "Role" -> 10011;
            case "User" -> 10013;
            case "Webhook" -> 10015;
            case "interaction" -> 10062;
            case "application command" -> 10063;
            case "application command permissions" -> 10066;
            case "Tag" -> 10087;
            default -> throw new IllegalArgumentException("no code for an unknown " + what);
        };
        return new ApiError(404, code, "Unknown " + what);
    }

    public static ApiError unauthorized() {
        return new ApiError(401, 0, "401: Unauthorized");
    }

    public static ApiError missingAccess() {
        return new ApiError(403, 50001, "Missing Access");
    }

    public static ApiError missingPermissions() {
        return new ApiError(403, 50013, "Missing Permissions");
    }

    public int status() {
        return status;
    }

    public ObjectNode json() {
        return Json.object("message", getMessage(), "code", code, "errors", errors);
    }
}
