package waymark.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentReaderTest {
    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "https://cdn.discordapp.com/attachments/1/2/a.json?ex=1, https://discord.com/api/v10, true",
        "https://cdn.discordapp.com/ephemeral-attachments/1/2/a.json, https://discord.com/api/v10, true",
        "https://media.discordapp.net/attachments/1/2/a.json, https://discord.com/api/v10, true",
        "http://cdn.discordapp.com/attachments/1/2/a.json, https://discord.com/api/v10, false",
        "https://cdn.discordapp.com/other/1/2/a.json, https://discord.com/api/v10, false",
        "https://cdn.discordapp.com.example.org/attachments/1/2/a.json, https://discord.com/api/v10, false",
        "https://cdn.discordapp.com@example.org/attachments/1/2/a.json, https://discord.com/api/v10, false",
        "https://cdn.discordapp.com:8443/attachments/1/2/a.json, https://discord.com/api/v10, false",
        "https://discord.com/attachments/1/2/a.json, https://discord.com/api/v10, false",
        "http://127.0.0.1:8090/attachments/1/2/a.json, http://127.0.0.1:8090/api/v10, true",
        "http://127.0.0.1:8091/attachments/1/2/a.json, http://127.0.0.1:8090/api/v10, false",
        "http://127.0.0.1:8090/practice, http://127.0.0.1:8090/api/v10, false",
        "http://127.0.0.1:8090/attachments/1/2/a.json, https://discord.com/api/v10, false",
        "file:///etc/passwd, https://discord.com/api/v10, false",
    })
    void filesAreFetchedFromDiscordAlone(String url, String api, boolean fetched) {
        assertEquals(fetched, new AttachmentReader(URI.create(api)).isDiscords(URI.create(url)));
    }
}
