package waymark.practice.rest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request and its answer, for whoever checks that both are what Discord documents.
 *
 * @param template the route, for example {@code /channels/{channel_id}/messages}
 * @param byBot false for a member's client
 * @param request the JSON body, missing if there was none
 * @param response the JSON body, missing if there was none
 */
public record Exchange(
        String method, String template, boolean byBot, JsonNode request, int status, JsonNode response) {}
