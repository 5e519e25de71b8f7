package dev.tenon.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tenon.ecs.AttachKeyPairRequest;
import dev.tenon.ecs.EcsClient;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.ApiException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;

/**
 * Everything between the first byte of a response and the exception of the call. An input is a response of HTTP without the
 * protocol's name and the length of the body, which are put in: {@code 403 Forbidden}, headers, an empty line and a body.
 * A server that knows more than it should is played too: {@code @SECRET@}, {@code @TOKEN@} and {@code @SIGNATURE@} stand
 * for what they say.
 */
class ErrorMapperFuzzTest {
    private static final String SECRET = "CanarySecret7pQ2vX9mZ4kL1nB8";
    private static final String TOKEN = "CanaryToken/5tR8wE3yU6iO/aS4dF7";
    private static final Pattern SIGNATURE = Pattern.compile("(?:^|&)Signature=([^&]+)", Pattern.MULTILINE);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int LONGEST_MESSAGE = 1500;
    private static final AttachKeyPairRequest REQUEST = AttachKeyPairRequest.builder()
            .regionId("north")
            .keyPairName("deploy")
            .instanceIds(List.of("i-1", "i-2"))
            .build();

    private final Exchange exchange = new Exchange();
    private final EcsClient client = EcsClient.builder()
            .httpClient(new OkHttpClient.Builder()
                    .socketFactory(new RespondingSockets(exchange::response))
                    .dns(host -> List.of(InetAddress.getLoopbackAddress()))
                    .proxy(Proxy.NO_PROXY)
                    .connectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS))
                    .build())
            .endpoint("http://ecs.example.com")
            .allowInsecureHttp(true)
            .credentials(Credentials.of("LTAIexample", SECRET, TOKEN))
            .maxAttempts(1)
            // The server never keeps anybody waiting, and watching the clock is most of the effort.
            .callTimeout(Duration.ZERO)
            .readTimeout(Duration.ZERO)
            .connectTimeout(Duration.ZERO)
            .build();

    @FuzzTest(maxDuration = "30s")
    @DictionaryFile(resourcePath = "/dictionaries/response.dict")
    @DisplayName("D35 any response gives a record or an exception of the family, soon, that holds no secret")
    void map(byte[] response) {
        exchange.next(response);
        TimeLimit.within(LONGEST, () -> {
            try {
                return client.attachKeyPair(REQUEST);
            } catch (ApiException failure) {
                check(failure);
                return failure;
            }
        });
    }

    private void check(ApiException failure) {
        checkText(failure.getMessage(), LONGEST_MESSAGE);
        checkText(failure.details().serverMessage() + failure.rawCode(), 512);
        StringWriter shown = new StringWriter();
        failure.printStackTrace(new PrintWriter(shown));
        shown.append(failure.details().toString())
                .append(failure.details().serverMessage())
                .append(failure.rawCode())
                .append(String.valueOf(failure.requestId()))
                .append(failure.details().members().toString());
        for (String secret : List.of(SECRET, TOKEN, exchange.signature())) {
            requireAbsent(secret, shown.toString());
        }
    }

    /** Jazzer learns the digits from this comparison; only a client that writes them itself shows a secret. */
    private void requireAbsent(String secret, String text) {
        String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
        boolean shown = text.contains(secret) || (text.toLowerCase(Locale.ROOT).contains(hex) && !exchange.holds(hex));
        if (!secret.isEmpty() && shown) {
            throw new AssertionError("a secret is shown: " + text);
        }
    }

    private static void checkText(@Nullable String text, int longest) {
        if (text == null
                || text.length() > longest
                || text.chars().anyMatch(character -> Character.getType(character) == Character.CONTROL)) {
            throw new AssertionError("nothing that can be shown: " + text);
        }
    }

    /** One request and the response to it. */
    private static final class Exchange {
        private byte[] next = {};
        private String signature = "";

        void next(byte[] response) {
            next = response;
            signature = "";
        }

        String signature() {
            return signature;
        }

        /** Whether what the server sends has these digits in it as they are. */
        boolean holds(String hex) {
            return new String(next, StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .contains(hex);
        }

        byte[] response(byte[] request) {
            Matcher matcher = SIGNATURE.matcher(new String(request, StandardCharsets.ISO_8859_1));
            if (!matcher.find()) {
                throw new AssertionError("the request is not signed");
            }
            signature = URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8);
            String text = new String(next, StandardCharsets.ISO_8859_1)
                    .replace("@SECRET@", SECRET)
                    .replace("@TOKEN@", TOKEN)
                    .replace("@SIGNATURE@", signature);
            int end = text.indexOf("\n\n");
            String head = end < 0 ? "400 Bad Request" : text.substring(0, end);
            String body = end < 0 ? text : text.substring(end + 2);
            String response = "HTTP/1.1 " + head.replace("\n", "\r\n") + "\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body;
            return response.getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
