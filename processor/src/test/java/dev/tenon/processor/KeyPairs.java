package dev.tenon.processor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The description that most tests compile. */
final class KeyPairs {
    private static final List<String> FILES =
            List.of("service.yaml", "operations/AttachKeyPair.yaml", "operations/DescribeMachines.yaml");

    private KeyPairs() {}

    /** A project with the description in it. */
    static Sandbox sandbox(Path folder) {
        Sandbox sandbox = new Sandbox(folder);
        FILES.forEach(file -> sandbox.spec(file, text(file)));
        return sandbox;
    }

    /** One of the files. */
    static String text(String file) {
        try (InputStream stream = KeyPairs.class.getResourceAsStream("/keypairs/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
