package dev.tenon.alibaba.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.runtime.signing.EncodedForm;
import dev.tenon.runtime.signing.SigningForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The digest that is borrowed for each signature. */
final class HmacTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 20;

    private final Hmac hmac = Hmac.of(null, "SHA-1", Credentials.of("testid", "testsecret"), "&");

    /** As the JDK signs. */
    private static byte[] reference(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec("testsecret&".getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
        return mac.doFinal(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static EncodedForm form(String text) {
        return EncodedForm.of(bytes(text));
    }

    @Test
    @DisplayName("S10 threads that sign in step with each other have a digest each")
    void threadsInStep() throws Exception {
        CyclicBarrier step = new CyclicBarrier(THREADS);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                String own = "thread=" + thread;
                running.add(pool.submit(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        // All have begun before one goes on, and all have fed their digests before one ends.
                        TextDigest digest = hmac.start();
                        step.await(30, TimeUnit.SECONDS);
                        digest.addEncodedOnceMore(bytes("POST&"), form(own));
                        step.await(30, TimeUnit.SECONDS);
                        digest.add(bytes(own + round));
                        step.await(30, TimeUnit.SECONDS);
                        assertThat(hmac.finish(digest))
                                .isEqualTo(reference("POST&" + own.replace("=", "%3D") + own + round));
                    }
                    return null;
                }));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    @DisplayName("S15 a form is encoded once more whatever its length, and wherever its escapes stand")
    void everyLength() throws Exception {
        String pattern = "Name=a%2Fb&LongerName=plainplainplain%E4%B8%AD%3D&";
        for (int length = 0; length < 1_200; length++) {
            String form = pattern.repeat(25).substring(length % pattern.length(), length % pattern.length() + length);
            String twice = form.replace("%", "%25").replace("&", "%26").replace("=", "%3D");
            TextDigest digest = hmac.start();
            digest.addEncodedOnceMore(bytes("GET&%2F&"), form(form));
            assertThat(hmac.finish(digest)).isEqualTo(reference("GET&%2F&" + twice));
            assertThat(TwiceEncoded.text(form(form))).isEqualTo(twice);
        }
    }

    @Test
    @DisplayName("S15 a form in parts is encoded once more as if it were whole, wherever its parts end")
    void everyPart() throws Exception {
        for (int length = 0; length < 700; length++) {
            ParameterSink request = new ParameterSink();
            request.put("A", "&".repeat(length / 3));
            request.put("C", "=c".repeat(length));
            SigningForm parts = new SigningForm(request.finish(), 8);
            parts.add("B", "%".repeat(length % 5));
            parts.addRest();
            TextDigest digest = hmac.start();
            digest.addEncodedOnceMore(bytes("GET&%2F&"), parts.form());
            String twice =
                    parts.form().text().replace("%", "%25").replace("&", "%26").replace("=", "%3D");
            assertThat(hmac.finish(digest)).isEqualTo(reference("GET&%2F&" + twice));
            assertThat(TwiceEncoded.text(parts.form())).isEqualTo(twice);
        }
    }
}
