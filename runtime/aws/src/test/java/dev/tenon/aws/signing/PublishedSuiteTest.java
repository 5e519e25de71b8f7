package dev.tenon.aws.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** S01 the published suite of Signature Version 4, read from beside the checkout: every stage, byte for byte. */
final class PublishedSuiteTest {
    /** What the path of a client cannot be, or what its HTTP client has normalised before anything is signed. */
    private static final Pattern OTHER_PATHS = Pattern.compile("get-(relative|slash|slashes|space)-.*|.*double-.*");

    private static @Nullable Path suite() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path suite = folder.resolve("../shared/protocols/sigv4").normalize();
            if (Files.isDirectory(suite)) {
                return suite;
            }
        }
        return null;
    }

    @TestFactory
    @DisplayName("S01 canonical request, string to sign and signature of each published case")
    Stream<DynamicTest> cases() throws IOException {
        Path suite = suite();
        assumeTrue(suite != null, "there is no ../shared/protocols/sigv4 beside this checkout");
        List<Path> cases;
        try (Stream<Path> folders = Files.list(Objects.requireNonNull(suite))) {
            cases = folders.filter(folder -> !OTHER_PATHS
                            .matcher(folder.getFileName().toString())
                            .matches())
                    .sorted()
                    .toList();
        }
        assertThat(cases).hasSizeGreaterThanOrEqualTo(24);
        return cases.stream()
                .map(folder -> dynamicTest("S01 " + folder.getFileName(), () -> new Case(folder).assertSigned()));
    }

    /** One folder of the suite. */
    private static final class Case {
        private static final Pattern REQUEST_LINE = Pattern.compile("(\\S+) (/[^?\\s]*)(\\?\\S*)? HTTP/1.1");

        private final Path folder;
        private final String context;
        private final String method;
        private final String path;
        private final String query;
        private final Headers headers;
        private final String body;

        Case(Path folder) {
            this.folder = folder;
            this.context = text("context.json");
            String[] headAndBody = text("request.txt").split("\n\n", 2);
            String[] lines = headAndBody[0].split("\n", 2);
            Matcher line = REQUEST_LINE.matcher(lines[0]);
            assertThat(line.matches()).as(lines[0]).isTrue();
            this.method = line.group(1);
            this.path = line.group(2);
            this.query = line.group(3) == null ? "" : line.group(3).substring(1);
            this.headers = headers(lines[1]);
            this.body = headAndBody.length == 1 ? "" : headAndBody[1];
        }

        private String text(String file) {
            try {
                return Files.readString(folder.resolve(file)).replace("\r\n", "\n");
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        /** A line that begins with a blank goes on with the value above it. */
        private static Headers headers(String lines) {
            Headers.Builder headers = new Headers.Builder();
            for (String line : lines.replaceAll("\n +", " ").strip().lines().toList()) {
                int colon = line.indexOf(':');
                headers.addUnsafeNonAscii(
                        line.substring(0, colon), line.substring(colon + 1).strip());
            }
            return headers.build();
        }

        private @Nullable String member(String name) {
            Matcher member =
                    Pattern.compile("\"" + name + "\": *\"?([^\",\\s}]+)\"?").matcher(context);
            return member.find() ? member.group(1) : null;
        }

        private String required(String name) {
            return Objects.requireNonNull(member(name), name);
        }

        private Credentials credentials() {
            String token = "true".equals(member("omit_session_token")) ? null : member("token");
            String id = required("access_key_id");
            String secret = required("secret_access_key");
            return token == null ? Credentials.of(id, secret) : Credentials.of(id, secret, token);
        }

        private ParameterSink parameters(String encoded) {
            ParameterSink sink = new ParameterSink();
            for (String pair : encoded.isEmpty() ? new String[0] : encoded.split("&", -1)) {
                String[] sides = (pair.contains("=") ? pair : pair + "=").split("=", 2);
                sink.put(decoded(sides[0]), decoded(sides[1]));
            }
            return sink;
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        }

        private SigningInput input() {
            boolean post = method.equals("POST");
            return new SigningInput(
                    method,
                    Objects.requireNonNull(headers.get("Host")),
                    path,
                    parameters(post ? body : query).finish(),
                    headers,
                    "",
                    "",
                    required("region"),
                    required("service"),
                    credentials(),
                    Instant.parse(required("timestamp")),
                    "");
        }

        void assertSigned() {
            boolean bodyHash = "true".equals(member("sign_body"));
            SigV4Signer signer = bodyHash ? SigV4Signer.sendingBodyHash() : new SigV4Signer();
            SigningInput input = input();
            boolean queryOfPost = method.equals("POST") && !query.isEmpty();
            SigV4Signer.Signing signing = queryOfPost
                    ? signer.signing(
                            input, CanonicalRequest.query(parameters(query).finish()))
                    : signer.signing(input);
            assertThat(signing.canonical().text()).isEqualTo(text("header-canonical-request.txt"));
            SignedRequest signed = signing.signed();
            assertThat(signed.stringToSign().get()).isEqualTo(text("header-string-to-sign.txt"));
            assertThat(signed.secrets()).containsExactly(text("header-signature.txt"));
            assertThat(signed.headers().get("Authorization"))
                    .isEqualTo(authorization(text("header-signed-request.txt")));
            if (method.equals("POST") && !queryOfPost) {
                assertThat(signed.form().text()).isEqualTo(body);
            }
        }

        private static String authorization(String signedRequest) {
            return signedRequest
                    .lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("authorization:"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
