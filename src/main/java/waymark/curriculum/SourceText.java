package waymark.curriculum;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a file as text: UTF-8, with lines that end in {@code \n}, without byte order mark and NUL. */
final class SourceText {
    static final int MAX_BYTES = 32 * 1024 * 1024;

    private SourceText() {}

    /**
     * The text of a file; empty where it cannot be read at all.
     *
     * @param path how faults name it
     */
    static Optional<String> read(Path file, String path, List<Fault> faults) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                faults.add(Fault.error(path, 1, "larger than " + MAX_BYTES / (1024 * 1024) + " MB, so it is left out"));
                return Optional.empty();
            }
            return Optional.of(normal(decode(bytes, path, faults), path, faults));
        } catch (IOException unreadable) {
            faults.add(Fault.error(path, 1, "cannot be read: " + Folder.reason(unreadable)));
            return Optional.empty();
        }
    }

    private static String decode(byte[] bytes, String path, List<Fault> faults) {
        if (bytes.length >= 2
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF))) {
            faults.add(Fault.warning(path, 1, "is UTF-16; save it as UTF-8"));
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return strict(StandardCharsets.UTF_8).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException malformed) {
            faults.add(Fault.warning(
                    path, firstMalformedLine(bytes), "is not UTF-8; what cannot be read is shown as \uFFFD"));
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static int firstMalformedLine(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = strict(StandardCharsets.UTF_8).decode(in, out, true);
        int line = 1;
        for (int i = 0; result.isError() && i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static String normal(String text, String path, List<Fault> faults) {
        String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String lines =
                marked.indexOf('\r') < 0 ? marked : marked.replace("\r\n", "\n").replace('\r', '\n');
        int nul = lines.indexOf('\0');
        if (nul < 0) {
            return lines;
        }
        int line =
                1 + (int) lines.substring(0, nul).chars().filter(c -> c == '\n').count();
        faults.add(Fault.warning(path, line, "holds NUL characters; they are shown as \uFFFD"));
        return lines.replace('\0', '\uFFFD');
    }
}
