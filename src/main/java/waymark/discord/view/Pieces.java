package waymark.discord.view;

import java.util.ArrayList;
import java.util.List;

/** A long block cut at line ends; a code block that is cut is closed and opened again. */
final class Pieces {
    private static final int FENCE_RESERVE = 40;

    private Pieces() {}

    static List<String> of(String markdown, int limit) {
        if (markdown.length() <= limit) {
            return markdown.isBlank() ? List.of() : List.of(markdown);
        }
        boolean fenced = markdown.startsWith("```");
        String opening = fenced ? markdown.substring(0, markdown.indexOf('\n') + 1) : "";
        String body = fenced ? markdown.substring(opening.length(), markdown.length() - "\n```".length()) : markdown;
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String line : body.split("\n", -1)) {
            for (String part : parts(line, limit - FENCE_RESERVE)) {
                if (piece.length() + part.length() + 1 > limit - FENCE_RESERVE) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
                piece.append(part).append('\n');
            }
        }
        pieces.add(piece.toString());
        return pieces.stream()
                .map(p -> fenced ? opening + p.stripTrailing() + "\n```" : p.strip())
                .filter(p -> !p.isBlank())
                .toList();
    }

    private static List<String> parts(String line, int limit) {
        List<String> parts = new ArrayList<>();
        for (int start = 0; start == 0 || start < line.length(); start += limit) {
            parts.add(line.substring(start, Math.min(line.length(), start + limit)));
        }
        return parts;
    }
}
