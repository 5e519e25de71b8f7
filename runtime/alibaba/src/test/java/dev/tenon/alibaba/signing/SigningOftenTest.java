package dev.tenon.alibaba.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.signing.NonceSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** S10 S11 S15 signing by many threads, and many times. */
final class SigningOftenTest {
    @Test
    @Tag("long")
    @DisplayName("S10 64 threads × 2,000 signatures are all right, with 128,000 different nonces")
    void threads() throws Exception {
        HmacSha1Signer signer = new HmacSha1Signer();
        NonceSource nonces = NonceSource.unique();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        Credentials other = Credentials.of("other", "othersecret");
        ExecutorService pool = Executors.newFixedThreadPool(64);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < 64; thread++) {
                Credentials own = thread % 2 == 0 ? SignedForms.CREDENTIALS : other;
                int number = thread;
                running.add(pool.submit(() -> {
                    for (int call = 0; call < 2_000; call++) {
                        String nonce = nonces.next();
                        if (!seen.add(nonce)) {
                            throw new AssertionError("nonce given twice");
                        }
                        String form = SignedForms.form(signer, own, Map.of("Call", number + "*" + call), nonce);
                        SignedForms.assertSignedRight(form, own.accessKeySecret());
                    }
                }));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(seen).hasSize(128_000);
    }

    @Test
    @Tag("long")
    @DisplayName("S11 a million nonces of each of two sources never repeat")
    void nonces() {
        Set<String> seen = new HashSet<>(4_000_000);
        NonceSource one = NonceSource.unique();
        NonceSource two = NonceSource.unique();
        for (int index = 0; index < 1_000_000; index++) {
            if (!seen.add(one.next()) || !seen.add(two.next())) {
                throw new AssertionError("nonce given twice");
            }
        }
        assertThat(one.next()).matches("[0-9a-f]{32}");
    }

    @Test
    @Tag("long")
    @DisplayName("S15 100,000 random requests are signed as the plain reference signs them")
    void differential() {
        Random random = new Random(20_261_122);
        HmacSha1Signer signer = new HmacSha1Signer();
        for (int round = 0; round < 100_000; round++) {
            Map<String, String> parameters = new HashMap<>();
            int size = random.nextInt(6);
            for (int index = 0; index < size; index++) {
                parameters.put("K" + text(random, 6), text(random, 12));
            }
            SignedForms.assertSignedRight(
                    SignedForms.form(signer, SignedForms.CREDENTIALS, parameters, "n"), "testsecret");
        }
    }

    private static String text(Random random, int limit) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(limit);
        for (int index = 0; index < length; index++) {
            int bound = random.nextInt(4) == 0 ? 0x1_F600 : 0x80;
            int codePoint = random.nextInt(bound);
            text.appendCodePoint(codePoint >= 0xD800 && codePoint < 0xE000 ? '?' : codePoint);
        }
        return text.toString();
    }
}
