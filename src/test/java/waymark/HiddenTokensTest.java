package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HiddenTokensTest {
    @Test
    void anInteractionsTokenIsReplacedInAnAddress() {
        assertEquals(
                "429 on PATCH /webhooks/1325750707814400020/[token]/messages/@original",
                HiddenTokens.hide(
                        "429 on PATCH /webhooks/1325750707814400020/aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4/messages/@original"));
        assertEquals(
                "POST interactions/1325750707814400020/[token]/callback",
                HiddenTokens.hide("POST interactions/1325750707814400020/aW50ZXJhY3Rpb246MTIz-_abcdefgh/callback"));
    }

    @Test
    void aBotsTokenIsReplacedWhereverItStands() {
        assertEquals(
                "Authorization: Bot [token], refused",
                HiddenTokens.hide(
                        "Authorization: Bot MTMyNTc1MDcwNzgxNDQwMDAyMA.Ij-1nH.yr1jgLm5HR9yIAuEtcdyeCqBO6ug3Bct4SeOQx, refused"));
    }

    @Test
    void ordinaryLinesStayAsTheyAre() {
        String line =
                "roadmap/1-fundamentals/spark-architecture/driver-executors.md:12: the link a.b.c leads to no file";
        assertEquals(line, HiddenTokens.hide(line));
    }
}
