package waymark.practice.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.util.List;
import java.util.Optional;
import waymark.practice.world.Account;
import waymark.practice.world.ApiError;
import waymark.practice.world.Json;
import waymark.practice.world.Locales;

/** A request, read: who asks, for what, with which body and files. */
final class Call {
    private final Context http;
    private final Optional<Account> account;
    private final JsonNode body;
    private final List<UploadedFile> files;

    private Call(Context http, Optional<Account> account, JsonNode body, List<UploadedFile> files) {
        this.http = http;
        this.account = account;
        this.body = body;
        this.files = files;
    }

    /** Reads a JSON body, or the {@code payload_json} and the files of a multipart one. */
    static Call read(Context http, Optional<Account> account) {
        boolean multipart = http.isMultipartFormData();
        String text =
                multipart ? Optional.ofNullable(http.formParam("payload_json")).orElse("{}") : http.body();
        try {
            JsonNode body = text.isBlank() ? MissingNode.getInstance() : Json.MAPPER.readTree(text);
            return new Call(http, account, body, multipart ? http.uploadedFiles() : List.of());
        } catch (JsonProcessingException unreadable) {
            throw new ApiError(400, 50109, "The request body contains invalid JSON.");
        }
    }

    /** Who asks; every route but those with a token in their path requires someone. */
    Account account() {
        return account.orElseThrow(ApiError::unauthorized);
    }

    Optional<Account> signedIn() {
        return account;
    }

    JsonNode body() {
        return body;
    }

    List<UploadedFile> files() {
        return files;
    }

    long id(String pathParameter) {
        return Json.id(http.pathParam(pathParameter));
    }

    String path(String pathParameter) {
        return http.pathParam(pathParameter);
    }

    boolean has(String pathParameter) {
        return http.pathParamMap().containsKey(pathParameter);
    }

    String query(String name) {
        return Optional.ofNullable(http.queryParam(name)).orElse("");
    }

    boolean flag(String queryParameter) {
        return Boolean.parseBoolean(query(queryParameter));
    }

    /** The language of the asker's client, which it says in a header; {@link Locales#STANDARD} where it says none that Discord has. */
    String locale() {
        return Optional.ofNullable(http.header("X-Discord-Locale"))
                .flatMap(Locales::known)
                .orElse(Locales.STANDARD);
    }

    /** The address by which the asker reached this server: {@code http://127.0.0.1:8090}. */
    String origin() {
        return "http://" + http.host();
    }
}
